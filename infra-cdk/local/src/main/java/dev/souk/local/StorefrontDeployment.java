package dev.souk.local;

import dev.souk.local.resources.EngineClients;
import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalEdge;
import dev.souk.local.template.LocalEdge.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What a deployment of the storefront does: brings its files to their bucket, where those of releases before stay, and asks for
 * all pages anew where they look otherwise now. The edge here serves what is on disk before what is in the bucket, so that a
 * developer sees every build; pages that were made for the build before still find its files.
 *
 * @param folder of the built storefront
 * @param s3 through which S3 tells functions
 */
record StorefrontDeployment(Path folder, CloudModel model, S3Client s3, Clock clock) {
    private static final String SHELLS = "shells/";
    private static final String ASSETS = "assets/";

    /** The bucket that takes what no other behaviour takes: a deployment copies the built storefront there. */
    static Optional<String> bucket(LocalEdge edge) {
        return edge.behaviours().getLast().origin() instanceof Origin.Bucket(var name)
                ? Optional.of(name)
                : Optional.empty();
    }

    /** Through the address at which S3 tells functions. */
    static StorefrontDeployment of(Ground ground, EngineClients.Access access) {
        var clients = ground.closing(EngineClients.open(access));
        return new StorefrontDeployment(
                ground.launch().options().storefront.toAbsolutePath(), ground.model(), clients.s3(), ground.clock());
    }

    void run() {
        model.edge().flatMap(StorefrontDeployment::bucket).ifPresent(this::bring);
    }

    private void bring(String bucket) {
        var there = s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(ASSETS)).contents().stream()
                .map(S3Object::key)
                .collect(Collectors.toSet());
        files(ASSETS).stream()
                .filter(key -> !there.contains(key))
                .forEach(key ->
                        s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromFile(folder.resolve(key))));
        var shells = files(SHELLS);
        var changed = shells.stream().filter(key -> changed(bucket, key)).toList();
        changed.forEach(
                key -> s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromFile(folder.resolve(key))));
        if (!changed.isEmpty()) {
            model.buckets().stream()
                    .filter(one -> one.notifications().stream()
                            .anyMatch(told -> told.prefix().equals("page-steps/")))
                    .forEach(one -> s3.putObject(
                            put -> put.bucket(one.name())
                                    .key("page-steps/begin-" + clock.instant().toEpochMilli()),
                            RequestBody.empty()));
        }
    }

    /** Keys of what is below a folder of the build; none where nothing was built. */
    private Set<String> files(String below) {
        if (!Files.isDirectory(folder.resolve(below))) {
            return Set.of();
        }
        try (var files = Files.walk(folder.resolve(below))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean changed(String bucket, String key) {
        try {
            var there = s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asUtf8String();
            return !there.equals(Files.readString(folder.resolve(key)));
        } catch (NoSuchKeyException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
