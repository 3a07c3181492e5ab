package dev.souk.storage.pages;

import dev.souk.pages.KeptPage;
import dev.souk.pages.Page;
import dev.souk.pages.PageId;
import dev.souk.pages.Pages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Pages in S3, under the path by which the operation that makes one is called, so that one address leads to either. What is known
 * of a page stands in its metadata, of which the edge reads {@code status}.
 */
final class S3Pages implements Pages {
    private static final String FOLDER = "api/pages/";
    private static final String DIGEST = "digest";
    private static final String STATUS = "status";
    private static final String VERSION = "version";
    private static final String CHANGED = "changed";
    private static final String ADDRESS = "address";

    private final PageBucket bucket;

    S3Pages(PageBucket bucket) {
        this.bucket = bucket;
    }

    private static String folder(PageId.Kind kind) {
        return FOLDER + kind.letter() + "/";
    }

    private static String key(PageId id) {
        return folder(id.kind()) + id.of();
    }

    @Override
    public Optional<KeptPage> find(PageId id) {
        return bucket.head(key(id)).map(S3Pages::kept);
    }

    private static KeptPage kept(PageBucket.Noted page) {
        var noted = page.noted();
        return new KeptPage(
                page.tag(),
                noted(noted, DIGEST),
                Integer.parseInt(noted(noted, STATUS)),
                Long.parseLong(noted(noted, VERSION)),
                LocalDate.parse(noted(noted, CHANGED)),
                noted(noted, ADDRESS));
    }

    private static String noted(Map<String, String> noted, String name) {
        return Objects.requireNonNull(noted.get(name), () -> "A page says nothing of its " + name);
    }

    @Override
    public boolean keep(PageId id, Page page, LocalDate changed, Optional<KeptPage> before) {
        var noted = Map.of(
                DIGEST, page.digest(),
                STATUS, Integer.toString(page.status().code()),
                VERSION, Long.toString(page.version()),
                CHANGED, changed.toString(),
                ADDRESS, page.address());
        return bucket.put(
                key(id),
                new PageBucket.Text(page.html(), "text/html; charset=utf-8", noted),
                before.map(KeptPage::tag));
    }

    @Override
    public List<String> known(PageId.Kind kind, Optional<String> after, int limit) {
        var folder = folder(kind);
        return bucket
                .s3()
                .listObjectsV2(list -> {
                    list.bucket(bucket.name()).prefix(folder).maxKeys(limit);
                    after.ifPresent(id -> list.startAfter(folder + id));
                })
                .contents()
                .stream()
                .map(S3Object::key)
                .map(key -> key.substring(folder.length()))
                .toList();
    }
}
