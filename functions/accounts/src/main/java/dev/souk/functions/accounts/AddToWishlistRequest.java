package dev.souk.functions.accounts;

import dev.souk.accounts.Wish;
import dev.souk.money.Money;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.json.InstantText;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * The contract's {@code AddToWishlistRequest}. What it says is taken on trust: it is shown to nobody but the member who says it.
 */
@Json
record AddToWishlistRequest(String addedAt, MoneyJson priceWhenAdded) {

    List<FieldError> flaws(Instant now, Currency shop) {
        var errors = new ArrayList<FieldError>();
        if (InstantText.read(addedAt).filter(then -> !then.isAfter(now)).isEmpty()) {
            errors.add(new FieldError("/addedAt", "Must be a time that has passed, such as 2026-11-24T09:00:00Z."));
        }
        if (priceWhenAdded.amount() < 0) {
            errors.add(new FieldError("/priceWhenAdded/amount", "Must not be below 0."));
        }
        if (!priceWhenAdded.currency().equals(shop.getCurrencyCode())) {
            errors.add(new FieldError(
                    "/priceWhenAdded/currency", "Must be " + shop.getCurrencyCode() + ", the shop's currency."));
        }
        return errors;
    }

    /** The wish as it was. Only without {@link #flaws}. */
    Wish restored(Wish wish) {
        return wish.since(
                InstantText.read(addedAt).orElseThrow(), Money.of(priceWhenAdded.amount(), priceWhenAdded.currency()));
    }
}
