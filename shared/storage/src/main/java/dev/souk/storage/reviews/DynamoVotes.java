package dev.souk.storage.reviews;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import dev.souk.reviews.ReviewId;
import dev.souk.reviews.Votes;
import dev.souk.storage.writes.Transactions;
import dev.souk.storage.writes.Transactions.Result;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * An item a vote, which is there once, and the review's count in the same transaction. The count is added to, so that votes
 * need to know nothing of each other.
 */
final class DynamoVotes implements Votes {
    private static final String NEW = "attribute_not_exists(pk)";
    private static final String THERE = "attribute_exists(pk)";
    private static final String COUNT = "ADD helpful :vote";

    private final DynamoDbClient client;
    private final Supplier<String> table;
    private final Transactions transactions;

    DynamoVotes(DynamoDbClient client, Supplier<String> table, Transactions transactions) {
        this.client = client;
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public Outcome cast(ProductId product, ReviewId review, MemberId voter) {
        var vote = TransactWriteItem.builder()
                .put(put -> put.tableName(table.get())
                        .item(ReviewKeys.vote(product, review, voter))
                        .conditionExpression(NEW))
                .build();
        var count = TransactWriteItem.builder()
                .update(update -> update.tableName(table.get())
                        .key(ReviewKeys.review(product, review))
                        .conditionExpression(Others.SHOWN_TO_ANOTHER)
                        .updateExpression(COUNT)
                        .expressionAttributeValues(
                                Map.of(":other", fromS(voter.value()), ":vote", ReviewItem.number(ReviewItem.VOTE)))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
        return switch (transactions.write(List.of(vote, count))) {
            case Result.Written _ -> Outcome.COUNTED;
            case Result.Crowded _ -> Outcome.CROWDED;
            case Result.Cancelled cancelled -> cancelled.failedAt(1) ? refusal(cancelled, voter) : Outcome.COUNTED;
        };
    }

    private static Outcome refusal(Result.Cancelled cancelled, MemberId voter) {
        return Others.isOwn(cancelled, 1, voter) ? Outcome.OWN : Outcome.UNKNOWN;
    }

    @Override
    public Outcome takeBack(ProductId product, ReviewId review, MemberId voter) {
        var vote = TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table.get())
                        .key(ReviewKeys.vote(product, review, voter))
                        .conditionExpression(THERE))
                .build();
        var count = TransactWriteItem.builder()
                .update(update -> update.tableName(table.get())
                        .key(ReviewKeys.review(product, review))
                        .conditionExpression(THERE)
                        .updateExpression(COUNT)
                        .expressionAttributeValues(Map.of(":vote", ReviewItem.number(-ReviewItem.VOTE))))
                .build();
        return switch (transactions.write(List.of(vote, count))) {
            case Result.Written _, Result.Cancelled _ -> Outcome.COUNTED;
            case Result.Crowded _ -> Outcome.CROWDED;
        };
    }

    @Override
    public Set<ReviewId> of(ProductId product, MemberId voter) {
        return client
                .queryPaginator(query -> query.tableName(table.get())
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :votes)")
                        .expressionAttributeValues(Map.of(
                                ":pk", fromS(ReviewKeys.voter(voter)), ":votes", fromS(ReviewKeys.votes(product)))))
                .items()
                .stream()
                .map(item -> ReviewKeys.inSort(ReviewItem.text(item, "sk")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
