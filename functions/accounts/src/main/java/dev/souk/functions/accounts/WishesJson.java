package dev.souk.functions.accounts;

import dev.souk.accounts.Wish;
import io.avaje.jsonb.Json;
import java.util.List;

/** The contract's {@code Wishes}. */
@Json
record WishesJson(List<String> productIds) {
    static WishesJson of(List<Wish> wishes) {
        return new WishesJson(
                wishes.stream().map(wish -> wish.product().value()).toList());
    }
}
