package dev.souk.orders;

import dev.souk.identity.SellerId;

/** Whose money an entry of the ledger is about. */
public sealed interface Account {
    /** Who bought. */
    record Shopper() implements Account {}

    /** Who sold. */
    record Seller(SellerId id) implements Account {}

    /** What the marketplace keeps. */
    record Commission() implements Account {}

    /** What is owed to tax offices. */
    record Tax() implements Account {}

    /** What the payment provider keeps. */
    record ProviderFee() implements Account {}
}
