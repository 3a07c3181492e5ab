package dev.souk.reviews;

import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import dev.souk.orders.OrderFilter;
import dev.souk.orders.Orders;
import java.util.Optional;

/** Finds the order by which a member may review a product. */
public final class PurchaseFinding {
    /** Whoever bought it longer ago comes from the order's own page. */
    private static final int PAGES = 3;

    private static final int PAGE = 20;

    private final Orders orders;

    /** Finding among these orders. */
    public PurchaseFinding(Orders orders) {
        this.orders = orders;
    }

    /** The latest that has arrived, of the member's latest sixty; may lag behind a little. */
    public Optional<Purchase> latest(MemberId member, ProductId product) {
        var cursor = Optional.<String>empty();
        for (var page = 0; page < PAGES; page++) {
            var found = orders.ofMember(member, OrderFilter.ALL, PAGE, cursor);
            for (var order : found.orders()) {
                if (Purchase.of(order, product) instanceof Purchase.Standing.Arrived(var purchase)) {
                    return Optional.of(purchase);
                }
            }
            cursor = found.next();
            if (cursor.isEmpty()) {
                break;
            }
        }
        return Optional.empty();
    }
}
