package dev.souk.pricing;

import dev.souk.catalog.ProductId;
import dev.souk.promotions.Goods;

/** So many pieces of what is for sale. */
record OfferedLine(Offer offer, int quantity) {
    Goods goods() {
        return new Goods(
                new ProductId(offer.variant().productId()),
                offer.category(),
                offer.sellerId(),
                quantity,
                offer.price());
    }

    long grams() {
        return Math.multiplyExact(offer.grams(), (long) quantity);
    }
}
