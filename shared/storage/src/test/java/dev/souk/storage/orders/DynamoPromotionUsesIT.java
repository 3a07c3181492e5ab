package dev.souk.storage.orders;

import dev.souk.orders.Orders;
import dev.souk.pricing.VariantRef;
import dev.souk.promotions.Promotions;
import dev.souk.storage.promotions.PromotionStorage;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.LocalDynamo;
import java.util.HashMap;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoPromotionUsesIT implements PromotionUsesContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    public Orders orders() {
        return new DynamoOrders(DYNAMO.client(), DYNAMO.settings(), new CountingIds());
    }

    @Override
    public Promotions promotions() {
        return PromotionStorage.promotions(
                DYNAMO.client(), DYNAMO.enhanced(), () -> DYNAMO.settings().catalogTable());
    }

    @Override
    public void putStock(VariantRef variant, long available) {
        var item = new HashMap<>(OrderKey.stock(variant));
        item.put("available", OrderKey.number(available));
        DYNAMO.client()
                .putItem(put -> put.tableName(DYNAMO.settings().catalogTable()).item(item));
    }
}
