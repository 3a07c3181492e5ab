package dev.souk.platform.json;

import dev.souk.money.Money;
import io.avaje.jsonb.Json;

/**
 * The contract's {@code Money}.
 *
 * @param amount minor units
 * @param currency three capital letters, which need not be a currency's
 */
@Json
public record MoneyJson(long amount, String currency) {
    /** An amount as the contract writes it. */
    public static MoneyJson of(Money money) {
        return new MoneyJson(money.amount(), money.currency().getCurrencyCode());
    }
}
