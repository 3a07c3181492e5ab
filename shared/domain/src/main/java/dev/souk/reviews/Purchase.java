package dev.souk.reviews;

import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import dev.souk.orders.FulfilmentState;
import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.pricing.PricedLine;

/** A product that somebody bought and has. */
public record Purchase(OrderId order, SellerId seller) {
    /** How an order stands to a product. */
    public sealed interface Standing {
        /** It was bought by it and has arrived. */
        record Arrived(Purchase purchase) implements Standing {}

        /** It was bought by it and has not arrived, or never will. */
        record NotArrived() implements Standing {}

        /** It is not in it. */
        record NotInIt() implements Standing {}
    }

    /** How this order stands to that product; what of it went back later had arrived all the same. */
    public static Standing of(Order order, ProductId product) {
        var sellers = order.lines().stream()
                .filter(line -> line.variant().productId().equals(product.value()))
                .map(PricedLine::sellerId)
                .toList();
        if (sellers.isEmpty()) {
            return new Standing.NotInIt();
        }
        return order.fulfilments().stream()
                .filter(part -> sellers.contains(part.seller()) && part.state() == FulfilmentState.DELIVERED)
                .findFirst()
                .<Standing>map(part -> new Standing.Arrived(new Purchase(order.id(), part.seller())))
                .orElseGet(Standing.NotArrived::new);
    }
}
