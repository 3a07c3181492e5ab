package dev.souk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class LocalDynamoIT {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @RepeatedTest(2)
    void givesEachTestEmptyTables() {
        var cart = Map.of("pk", AttributeValue.fromS("GUEST#1"), "sk", AttributeValue.fromS("CART"));
        var table = DYNAMO.settings().cartsTable();

        assertThat(DYNAMO.client().scan(request -> request.tableName(table)).count())
                .isZero();
        DYNAMO.client().putItem(request -> request.tableName(table).item(cart));

        assertThat(DYNAMO.client().scan(request -> request.tableName(table)).items())
                .containsExactly(cart);
    }
}
