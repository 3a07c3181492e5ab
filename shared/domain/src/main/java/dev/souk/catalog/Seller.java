package dev.souk.catalog;

import dev.souk.identity.SellerId;

/** Who sells a product, by id and by the name that shoppers see. */
public record Seller(SellerId id, String name) {}
