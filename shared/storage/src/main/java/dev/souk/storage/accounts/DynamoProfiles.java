package dev.souk.storage.accounts;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import dev.souk.accounts.Profile;
import dev.souk.accounts.Profiles;
import dev.souk.identity.MemberId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** An item a profile. A save is one conditional put, whose failure brings the item that was in the way. */
final class DynamoProfiles implements Profiles {
    private static final Expression NEVER_SAVED =
            Expression.builder().expression("attribute_not_exists(pk)").build();

    private final DynamoDbEnhancedClient client;
    private final Supplier<String> table;

    DynamoProfiles(DynamoDbEnhancedClient client, Supplier<String> table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Profile> find(MemberId member) {
        // Consistent: who has just saved wants to see it, and its version is what the next save names.
        return Optional.ofNullable(
                table().getItem(get -> get.key(ProfileItem.key(member)).consistentRead(true)));
    }

    @Override
    public Saving save(Profile profile) {
        var next = profile.at(profile.version() + 1);
        try {
            table().putItem(put -> put.item(next)
                    .conditionExpression(profile.version() == 0 ? NEVER_SAVED : isStill(profile.version()))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Saving.Saved(next);
        } catch (ConditionalCheckFailedException e) {
            // Our own put, whose reply was lost and which the SDK sent again, is in its own way.
            return e.hasItem() && ProfileItem.SCHEMA.mapToItem(e.item()).equals(next)
                    ? new Saving.Saved(next)
                    : new Saving.ChangedMeanwhile();
        }
    }

    private static Expression isStill(long version) {
        return Expression.builder()
                .expression("#version = :version")
                .expressionNames(Map.of("#version", "version"))
                .expressionValues(Map.of(":version", fromN(Long.toString(version))))
                .build();
    }

    private DynamoDbTable<Profile> table() {
        return client.table(table.get(), ProfileItem.SCHEMA);
    }
}
