package dev.souk.storage.orders;

import static dev.souk.orders.SampleOrders.teapot;
import static dev.souk.orders.SampleOrders.variant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.OrderGlimpses;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoOrderGlimpsesIT {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private final OrderGlimpses glimpses = new DynamoOrderGlimpses(DYNAMO.client(), DYNAMO.settings());

    @Test
    void seesAnOrderByHalfAUnit() {
        var order = teapot("one");
        var stock = Map.of(
                "pk", AttributeValue.fromS("PRODUCT#" + variant("teapot").productId()),
                "sk", AttributeValue.fromS("STOCK#" + variant("teapot").variantId()),
                "available", AttributeValue.fromN("10"));
        DYNAMO.client()
                .putItem(put -> put.tableName(DYNAMO.settings().catalogTable()).item(stock));
        new DynamoOrders(DYNAMO.client(), DYNAMO.settings(), new CountingIds()).place(order);

        assertThat(UnitsTaken.by(() -> assertThat(glimpses.find(order.id())).contains(order)))
                .isEqualTo(Map.of(Tables.ORDERS, new Receipt.Units(0.5, 0)));
    }

    @Test
    void seesNothingWhereThereIsNothing() {
        assertThat(UnitsTaken.by(
                        () -> assertThat(glimpses.find(teapot("none").id())).isEmpty()))
                .isEqualTo(Map.of(Tables.ORDERS, new Receipt.Units(0.5, 0)));
    }
}
