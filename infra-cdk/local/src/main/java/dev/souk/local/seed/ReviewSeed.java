package dev.souk.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.orders.Buyer;
import dev.souk.orders.OrderId;
import dev.souk.reviews.Purchase;
import dev.souk.reviews.Review;
import dev.souk.reviews.ReviewChanging;
import dev.souk.reviews.ReviewContent;
import dev.souk.reviews.Reviews;
import dev.souk.reviews.Votes;
import dev.souk.storage.reviews.ReviewsStorage;
import dev.souk.storage.uploads.UploadsStorage;
import dev.souk.time.Ids;
import dev.souk.uploads.Uploads;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What people say of the first products. It is written through the ports that the functions use, so that ratings, votes and
 * replies are counted and kept as anybody's; only the orders behind it are made up. Run again, it adds what is missing.
 */
public final class ReviewSeed {
    private final Reviews reviews;
    private final Votes votes;
    private final SeedPhotos photos;
    private final Map<String, String> sellers;
    private final Clock clock;

    /**
     * A seed.
     *
     * @param uploads where photos are taken from
     * @param sellers who sells each product
     */
    ReviewSeed(Reviews reviews, Votes votes, Uploads uploads, Map<String, String> sellers, Clock clock) {
        this.reviews = reviews;
        this.votes = votes;
        this.photos = SeedPhotos.of(uploads);
        this.sellers = sellers;
        this.clock = clock;
    }

    /**
     * A seed for these tables.
     *
     * @param table physical name of the table of reviews
     * @param operations that of the table of uploads
     * @param demoSeller as {@link Seed#of} takes it
     */
    public static ReviewSeed of(
            DynamoDbClient dynamoDb, String table, String operations, String demoSeller, Ids ids, Clock clock) {
        var sellers = SeedData.read().products().stream()
                .map(product -> product.soldBy(Map.of(Seed.PLAYED, demoSeller)))
                .collect(Collectors.toMap(SeedData.Product::id, SeedData.Product::sellerId));
        return new ReviewSeed(
                ReviewsStorage.reviews(dynamoDb, () -> table, () -> operations, ids, clock),
                ReviewsStorage.votes(dynamoDb, () -> table, ids),
                UploadsStorage.uploads(dynamoDb, () -> operations, clock),
                sellers,
                clock);
    }

    /** Adds what is missing, and tells how many reviews that were. */
    public int run() {
        var added = 0;
        for (var node : SeedData.tree("reviews.json").path("reviews")) {
            added += write(node) ? 1 : 0;
        }
        return added;
    }

    private boolean write(JsonNode node) {
        var product = new ProductId(node.path("productId").asText());
        var author = new MemberId("demo-" + node.path("author").asText().replaceAll("[^A-Za-z]+", "-"));
        var seller = new SellerId(Objects.requireNonNull(sellers.get(product.value()), product.value()));
        var order = OrderId.of(Buyer.of(Optional.of(author)), "seed-" + product);
        var content = new ReviewContent(
                node.path("stars").asInt(),
                node.path("title").asText(),
                node.path("text").asText(),
                node.path("author").asText());
        var written = clock.instant().minus(Duration.ofDays(node.path("daysAgo").asLong()));
        var purchase = new Purchase(order, seller);
        var words = Review.first(product, author, purchase, content, written);
        if (reviews.find(product, words.id()).isPresent()) {
            return false;
        }
        var shown = content.showing(photos.of(words, node.path("photos")));
        var review = Review.first(product, author, purchase, shown, written);
        if (reviews.change(Optional.empty(), review) != Reviews.Change.DONE) {
            return false;
        }
        for (var reader = 0; reader < node.path("helpful").asInt(); reader++) {
            votes.cast(product, review.id(), new MemberId("demo-reader-" + reader));
        }
        if (node.has("reply")) {
            var dayAfter = Clock.fixed(written.plus(Duration.ofDays(1)), clock.getZone());
            new ReviewChanging(reviews, dayAfter)
                    .reply(product, review.id(), seller, node.path("reply").asText());
        }
        return true;
    }
}
