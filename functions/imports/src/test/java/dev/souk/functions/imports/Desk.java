package dev.souk.functions.imports;

import dev.souk.identity.SellerId;
import dev.souk.imports.Import;
import dev.souk.imports.ImportKey;
import dev.souk.imports.Mode;
import dev.souk.imports.Problem;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.imports.ImportsContract;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A seller at their desk, with another one beside. */
final class Desk {
    static final String SELLER = SampleProducts.POTTERY.id().value();
    static final String UPLOAD = "0123456789abcdefghijklmnop";
    static final String ID = UPLOAD + "-apply";

    final Workshop shop = new Workshop();
    final TestPlatform platform = new TestPlatform(shop.clock);

    /** A file of the seller's, uploaded and not yet started. */
    void upload(String text) {
        shop.files.put(
                new UploadKey(Purpose.CATALOG_IMPORT, new UploadOwner(SELLER), new UploadId(UPLOAD)).text(),
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** An import of the seller's that is there, with so many problems. */
    Import begun(int problems) {
        var one = ImportsContract.begun(new SellerId(SELLER), Mode.APPLY, UPLOAD);
        shop.imports.save(one, 0, List.of());
        var next = one.resumed(shop.clock.instant());
        shop.imports.save(
                next,
                0,
                java.util.stream.IntStream.range(0, problems)
                        .mapToObj(i -> new Problem(i + 2L, i == 0 ? "" : "price", "Must be an amount such as 9.50."))
                        .toList());
        return next;
    }

    Import now() {
        return shop.imports.find(new ImportKey(new SellerId(SELLER), ID)).orElseThrow();
    }
}
