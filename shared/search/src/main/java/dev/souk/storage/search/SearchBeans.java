package dev.souk.storage.search;

import dev.souk.platform.aws.SdkClients;
import dev.souk.platform.settings.Settings;
import dev.souk.search.ProductIndex;
import dev.souk.search.ProductSearch;
import dev.souk.search.RefilingSteps;
import dev.souk.search.SearchSuggestions;
import dev.souk.search.ShownProducts;
import dev.souk.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The one public way to the index. */
@ApplicationScoped
public class SearchBeans {
    /** The index, as it is kept. */
    @Produces
    @Singleton
    IndexStore store(S3Client s3, DynamoDbClient dynamo, Settings settings) {
        return new S3IndexStore(s3, dynamo, settings);
    }

    /** The index, open: read once for all that look into it. */
    @Produces
    @Singleton
    OpenIndex index(IndexStore store) {
        return new OpenIndex(store);
    }

    /** Words that mean the same. */
    @Produces
    @Singleton
    Synonyms synonyms(Settings settings) {
        return new Synonyms(settings.searchSynonyms());
    }

    /** Searches products. */
    @Produces
    @Singleton
    ProductSearch search(OpenIndex index, Synonyms synonyms) {
        return new LuceneProductSearch(index, synonyms);
    }

    /** Looks products up. */
    @Produces
    @Singleton
    ShownProducts shown(OpenIndex index) {
        return new LuceneShownProducts(index);
    }

    /** Suggests while somebody types. */
    @Produces
    @Singleton
    SearchSuggestions suggestions(OpenIndex index, Synonyms synonyms) {
        return new LuceneSuggestions(index, synonyms);
    }

    /** Keeps the index of products. */
    @Produces
    @Singleton
    ProductIndex index(IndexStore store, Ids ids, Clock clock) {
        return new LuceneProductIndex(store, ids, clock);
    }

    /** Calls for pieces of filing products anew. */
    @Produces
    @Singleton
    RefilingSteps refiling(S3Client s3, Settings settings) {
        return refilingSteps(s3, settings);
    }

    /** Steps in the bucket of uploads. */
    public static RefilingSteps refilingSteps(S3Client s3, Settings settings) {
        return new S3RefilingSteps(s3, settings);
    }

    /** Opens the client that only search uses. */
    @Produces
    @ApplicationScoped
    S3Client s3() {
        return SdkClients.open(S3Client.builder()
                // The bucket as part of the path: the local cloud has no names for buckets.
                .forcePathStyle(true)
                // The index checks its own files: each has a checksum at its end.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED));
    }
}
