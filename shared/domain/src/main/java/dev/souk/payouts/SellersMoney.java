package dev.souk.payouts;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.selling.SellersMonth;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;

/**
 * What a seller has, as it was at one moment: what a payout is written on condition of.
 *
 * @param movements how often it had moved
 * @param payouts how many payouts there were
 */
public record SellersMoney(
        SellerId seller, Currency currency, Map<YearMonth, SellersMonth> months, long movements, int payouts) {
    public SellersMoney {
        months = Map.copyOf(months);
    }

    /** What they have earned in all and was not paid; below zero where more went back than was left. */
    public Money balance() {
        return Money.sum(
                currency, months.values().stream().map(SellersMonth::change).toList());
    }
}
