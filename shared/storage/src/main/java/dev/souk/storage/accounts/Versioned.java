package dev.souk.storage.accounts;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.Expression;

/** The condition on which an item that has a {@code version} is replaced. */
final class Versioned {
    private Versioned() {}

    /** That it still is of that version; of version 0, that it is not there yet. */
    static Expression isStill(long version) {
        return version == 0
                ? Expression.builder().expression("attribute_not_exists(pk)").build()
                : Expression.builder()
                        .expression("version = :was")
                        .expressionValues(Map.of(":was", fromN(Long.toString(version))))
                        .build();
    }
}
