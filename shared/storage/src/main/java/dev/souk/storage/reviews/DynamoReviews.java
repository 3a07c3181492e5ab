package dev.souk.storage.reviews;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.catalog.ProductId;
import dev.souk.reviews.Rating;
import dev.souk.reviews.Review;
import dev.souk.reviews.ReviewContent;
import dev.souk.reviews.ReviewId;
import dev.souk.reviews.ReviewListing;
import dev.souk.reviews.Reviews;
import dev.souk.storage.uploads.UploadWrites;
import dev.souk.storage.writes.Transactions;
import dev.souk.storage.writes.Transactions.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Reviews in their table. A rating is counted in the transaction of what changes it, and never from the reviews; uploads come
 * and go in the same one.
 */
final class DynamoReviews implements Reviews {
    private final DynamoDbClient client;
    private final Supplier<String> table;
    private final Supplier<UploadWrites> uploads;
    private final Transactions transactions;
    private final ReviewQueries queries;

    DynamoReviews(
            DynamoDbClient client, Supplier<String> table, Supplier<UploadWrites> uploads, Transactions transactions) {
        this.client = client;
        this.table = table;
        this.uploads = uploads;
        this.transactions = transactions;
        this.queries = new ReviewQueries(client, table);
    }

    @Override
    public Optional<Review> find(ProductId product, ReviewId id) {
        var answer = client.getItem(get ->
                get.tableName(table.get()).key(ReviewKeys.review(product, id)).consistentRead(true));
        return answer.hasItem() ? Optional.of(ReviewItem.read(answer.item())) : Optional.empty();
    }

    @Override
    public Rating rating(ProductId product) {
        return rating(product, false);
    }

    @Override
    public Rating latestRating(ProductId product) {
        return rating(product, true);
    }

    private Rating rating(ProductId product, boolean consistent) {
        return client
                .query(query -> query.tableName(table.get())
                        .consistentRead(consistent)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :rating)")
                        .expressionAttributeValues(Map.of(
                                ":pk", fromS(ReviewKeys.partition(product)), ":rating", fromS(ReviewKeys.RATING))))
                .items()
                .stream()
                .map(DynamoReviews::part)
                .reduce(Rating.NONE, Rating::plus);
    }

    private static Rating part(Map<String, AttributeValue> item) {
        return new Rating(IntStream.rangeClosed(1, ReviewContent.MOST_STARS)
                .mapToObj(stars -> ReviewItem.longValue(item, ReviewChange.column(stars)))
                .toList());
    }

    @Override
    public ReviewListing.Outcome list(ReviewListing listing) {
        return queries.list(listing);
    }

    @Override
    public Change change(Optional<Review> before, Review next) {
        var change = new ReviewChange(table.get(), before, next);
        var others = change.others(uploads);
        return others.isEmpty() ? alone(change.review()) : together(change.review(), others);
    }

    /** By half the units of a transaction. */
    private Change alone(Update update) {
        try {
            client.updateItem(request -> request.tableName(update.tableName())
                    .key(update.key())
                    .conditionExpression(update.conditionExpression())
                    .updateExpression(update.updateExpression())
                    .expressionAttributeNames(update.expressionAttributeNames())
                    .expressionAttributeValues(update.expressionAttributeValues()));
            return Change.DONE;
        } catch (ConditionalCheckFailedException e) {
            // Our own update, whose answer was lost and which was sent again, reads the same: whoever asked looks
            // again.
            return Change.OVERTAKEN;
        }
    }

    private Change together(Update review, List<TransactWriteItem> others) {
        var items = new ArrayList<TransactWriteItem>();
        items.add(TransactWriteItem.builder().update(review).build());
        items.addAll(others);
        return switch (transactions.write(items)) {
            case Result.Written _ -> Change.DONE;
            case Result.Cancelled _ -> Change.OVERTAKEN;
            case Result.Crowded _ -> Change.CROWDED;
        };
    }
}
