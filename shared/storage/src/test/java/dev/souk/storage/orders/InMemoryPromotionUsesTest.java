package dev.souk.storage.orders;

import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.Orders;
import dev.souk.pricing.VariantRef;
import dev.souk.promotions.Promotions;

class InMemoryPromotionUsesTest implements PromotionUsesContract {
    private final InMemoryOrders orders = new InMemoryOrders();

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public Promotions promotions() {
        return orders.promotions();
    }

    @Override
    public void putStock(VariantRef variant, long available) {
        orders.putStock(variant, available);
    }
}
