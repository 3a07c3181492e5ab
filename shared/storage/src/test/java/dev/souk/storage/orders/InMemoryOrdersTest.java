package dev.souk.storage.orders;

import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.Orders;
import dev.souk.pricing.VariantRef;

class InMemoryOrdersTest implements OrdersContract {
    private final InMemoryOrders orders = new InMemoryOrders();

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public void putStock(VariantRef variant, long available) {
        orders.putStock(variant, available);
    }

    @Override
    public long stockOf(VariantRef variant) {
        return orders.stockOf(variant);
    }
}
