package dev.souk.storage.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.catalog.ProductId;
import dev.souk.fetching.FetchCalls;
import dev.souk.platform.settings.Settings;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Calls as small objects, a product's id on each line: S3 calls the worker, and nothing asks meanwhile. */
final class S3FetchCalls implements FetchCalls {
    private static final String FOLDER = "picture-fetches/";
    /** What is left of a call is the call's own name, longer by this. */
    private static final String MORE = "-on";
    /** Who may not list a bucket is told of what is not there that it is forbidden. */
    private static final Set<Integer> NOT_THERE = Set.of(403, 404);

    private final Supplier<S3Client> s3;
    private final Settings settings;

    S3FetchCalls(Supplier<S3Client> s3, Settings settings) {
        this.s3 = s3;
        this.settings = settings;
    }

    @Override
    public void call(String name, Collection<ProductId> products) {
        put(FOLDER + name, products);
    }

    @Override
    public void callOn(String key, Collection<ProductId> rest) {
        put(key + MORE, rest);
    }

    private void put(String key, Collection<ProductId> products) {
        var lines = products.stream().map(ProductId::value).collect(Collectors.joining("\n"));
        s3.get()
                .putObject(
                        put -> put.bucket(settings.uploadsBucket()).key(key),
                        RequestBody.fromBytes(lines.getBytes(UTF_8)));
    }

    @Override
    public Set<ProductId> read(String key) {
        try {
            return s3.get()
                    .getObjectAsBytes(
                            get -> get.bucket(settings.uploadsBucket()).key(key))
                    .asUtf8String()
                    .lines()
                    .filter(line -> !line.isEmpty())
                    .map(ProductId::new)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (S3Exception e) {
            if (NOT_THERE.contains(e.statusCode())) {
                return Set.of();
            }
            throw e;
        }
    }
}
