package dev.souk.storage.search;

import dev.souk.search.IndexedProduct;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;

/** An index as it was written before prices had currencies. */
final class IndexOfBefore {
    private IndexOfBefore() {}

    /** Puts it into a store in which there is none. */
    static void write(StoreInMemory store, List<IndexedProduct> products) {
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(Analysis.STEMS_AND_WORDS))) {
                for (var product : products) {
                    var document = ProductDocuments.document(product);
                    document.removeFields(Fields.CURRENCY);
                    product.shelved()
                            .product()
                            .content()
                            .variants()
                            .forEach(variant -> variant.namedPrices()
                                    .forEach(named -> document.removeFields(Fields.priceIn(named.currency()))));
                    writer.addDocument(document);
                }
            }
            var bundle = new ByteArrayOutputStream();
            var places = new HashMap<String, Manifest.Place>();
            for (var name : SegmentInfos.readLatestCommit(directory).files(true)) {
                try (var input = directory.openInput(name, IOContext.DEFAULT)) {
                    var content = new byte[Math.toIntExact(input.length())];
                    input.readBytes(content, 0, content.length);
                    places.put(name, new Manifest.Place("before", bundle.size(), content.length));
                    bundle.writeBytes(content);
                }
            }
            store.write("before", bundle.toByteArray());
            store.publish(new Manifest(1, places));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
