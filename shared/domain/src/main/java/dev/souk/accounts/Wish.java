package dev.souk.accounts;

import dev.souk.catalog.Product;
import dev.souk.catalog.ProductId;
import dev.souk.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A product on a member's wishlist, as it was when it came there: what is gone since is still called something, and what has
 * become cheaper can be told.
 *
 * @param price of the cheapest variant then
 * @param addedAt to the millisecond
 */
public record Wish(ProductId product, String title, Money price, Instant addedAt) {
    public Wish {
        addedAt = addedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A wish for that product as it is at this moment. */
    public static Wish of(Product product, Instant now) {
        return new Wish(product.id(), product.content().title(), product.fromPrice(), now);
    }

    /** This wish as it was before it was taken off. */
    public Wish since(Instant then, Money priceOfThen) {
        return new Wish(product, title, priceOfThen, then);
    }
}
