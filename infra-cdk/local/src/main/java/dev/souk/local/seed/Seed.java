package dev.souk.local.seed;

import dev.souk.catalog.Categories;
import dev.souk.storage.catalog.CatalogStorage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Fills a shop with what is not there yet: run again, or run after a crash in the middle, it adds the rest and leaves alone
 * what somebody has changed.
 */
public final class Seed {
    /** Calls at once: about what two cores answer, and far below the gateway's throttle. */
    private static final int AT_ONCE = 6;

    private static final String COLLECTIONS = "/api/collections/saved";

    static final String PLAYED = "ash-and-clay";
    private static final Map<String, Map<String, Integer>> NO_PAST = Map.of();

    private final ShopApi api;
    private final Categories categories;
    private final Pictures pictures;
    private final Map<String, String> sellers;
    private final boolean hasPast;

    /**
     * A seed.
     *
     * @param sellers accounts that play sellers of the data, by the ids that those have there
     * @param hasPast whether a {@link YearSeed} takes its pieces afterwards, which new products have more then
     */
    Seed(ShopApi api, Categories categories, Pictures pictures, Map<String, String> sellers, boolean hasPast) {
        this.hasPast = hasPast;
        this.sellers = Map.copyOf(sellers);
        this.api = api;
        this.categories = categories;
        this.pictures = pictures;
    }

    /**
     * A seed for this shop.
     *
     * @param gateway where the API is, such as {@code http://localhost:8080}
     * @param administratorToken an access token of an administrator
     * @param catalogTable physical name of the table of the catalog, to which the API brings no pictures of categories
     * @param mediaBucket name of the bucket behind {@code /media}
     * @param demoSeller member id of the account that sells what {@value #PLAYED} makes, so that its desk has something to show
     * @param hasPast whether {@link YearSeed} follows
     */
    public static Seed of(
            URI gateway,
            String administratorToken,
            DynamoDbClient dynamoDb,
            String catalogTable,
            S3Client s3,
            String mediaBucket,
            String demoSeller,
            boolean hasPast) {
        var enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(dynamoDb).build();
        return new Seed(
                new ShopApi(gateway, administratorToken, Seed::sleep),
                CatalogStorage.categories(enhanced, () -> catalogTable),
                new BucketPictures(s3, mediaBucket),
                Map.of(PLAYED, demoSeller),
                hasPast);
    }

    /**
     * What was added.
     *
     * @param products how many of them
     * @param pictures how many of them
     */
    public record Added(int products, int pictures) {}

    /**
     * Adds what is missing: pictures first, so that no product is seen without its own.
     *
     * @throws SeedRefused where the shop refuses something; its message has the answer
     */
    public Added run() {
        var data = SeedData.read();
        // Once there is a tree, what is in it is for administrators to say.
        var tree = categories.findLatest();
        if (tree.version() == 0) {
            categories.save(tree.changedTo(data.categories()));
        }
        var kept = pictures.keys("media/");
        var newPictures =
                data.pictures().stream().filter(key -> !kept.contains(key)).toList();
        each(newPictures, key -> pictures.put(key, SeedData.picture(key)));
        var past = hasPast ? PastPurchase.soldOf(PastPurchase.year(data.products())) : NO_PAST;
        var wanted = data.products().stream()
                .map(product -> product.soldBy(sellers).with(past.getOrDefault(product.id(), Map.of())))
                .toList();
        var known = wanted.stream()
                .map(SeedData.Product::sellerId)
                .distinct()
                .flatMap(seller -> api.productIdsOf(seller).stream())
                .collect(Collectors.toSet());
        var newProducts =
                wanted.stream().filter(product -> !known.contains(product.id())).toList();
        var currencies = api.currencies();
        each(newProducts, product -> api.save(product.paidIn(currencies)));
        var promotions = api.promotionIds();
        data.promotions().stream()
                .filter(promotion -> !promotions.contains(promotion.id()))
                .forEach(api::save);
        // Once somebody has saved theirs, what the home shows is nobody else's to say.
        if (api.read(COLLECTIONS).path("version").asLong() == 0) {
            api.put(COLLECTIONS, SeedData.tree("collections.json"), "0");
        }
        return new Added(newProducts.size(), newPictures.size());
    }

    private static <T> void each(List<T> things, Consumer<T> action) {
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var all = things.stream()
                    .map(thing -> CompletableFuture.runAsync(() -> action.accept(thing), threads))
                    .toList();
            CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();
        } catch (CompletionException | CancellationException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
