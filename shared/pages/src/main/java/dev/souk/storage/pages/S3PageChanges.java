package dev.souk.storage.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductId;
import dev.souk.pages.PageChanges;
import dev.souk.platform.settings.Settings;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Changes as small objects in the bucket that tells functions: a line each, of its kind and its id. A stream bears two readers
 * and a queue would be asked all day.
 */
final class S3PageChanges implements PageChanges {
    private static final String FOLDER = "page-changes/";
    private static final String PRODUCT = "product";
    private static final String AISLE = "aisle";
    private static final String LIST = "list";
    /** Who may not list a bucket is told of what is not there that it is forbidden. */
    private static final Set<Integer> NOT_THERE = Set.of(403, 404);

    private final S3Client s3;
    private final Settings settings;

    S3PageChanges(S3Client s3, Settings settings) {
        this.s3 = s3;
        this.settings = settings;
    }

    @Override
    public void tell(String name, Told told) {
        var lines = new ArrayList<String>();
        told.products().forEach(id -> lines.add(PRODUCT + " " + id));
        told.aisles().forEach(id -> lines.add(AISLE + " " + id));
        told.lists().forEach(id -> lines.add(LIST + " " + id));
        s3.putObject(
                put -> put.bucket(settings.uploadsBucket()).key(FOLDER + name),
                RequestBody.fromBytes(String.join("\n", lines).getBytes(UTF_8)));
    }

    @Override
    public Optional<Told> read(String key) {
        try {
            return Optional.of(told(s3.getObjectAsBytes(
                            get -> get.bucket(settings.uploadsBucket()).key(key))
                    .asUtf8String()));
        } catch (S3Exception e) {
            if (NOT_THERE.contains(e.statusCode())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Told told(String text) {
        var ids = new TreeMap<String, Set<String>>();
        text.lines()
                .map(line -> line.split(" ", 2))
                .filter(line -> line.length == 2)
                .forEach(line ->
                        ids.computeIfAbsent(line[0], _ -> new TreeSet<>()).add(line[1]));
        return new Told(
                all(ids, PRODUCT, ProductId::new), all(ids, AISLE, CategoryId::new), all(ids, LIST, CategoryId::new));
    }

    private static <T> Set<T> all(Map<String, Set<String>> ids, String kind, Function<String, T> id) {
        return ids.getOrDefault(kind, Set.of()).stream().map(id).collect(Collectors.toSet());
    }
}
