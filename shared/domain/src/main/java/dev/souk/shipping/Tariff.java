package dev.souk.shipping;

import dev.souk.money.ExchangeRate;
import dev.souk.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one method costs in one zone, in minor units of the shop's own currency.
 *
 * @param base for a parcel of up to {@link #LIGHT} grams
 * @param perKilogram for each further kilogram begun
 * @param freeFrom what the goods have to cost for the fee to be nothing; empty where it always costs
 * @param fastest working days until it arrives, at least 1
 * @param slowest the most that it should take
 */
record Tariff(ShippingMethod method, long base, long perKilogram, Optional<Long> freeFrom, int fastest, int slowest) {
    private static final long LIGHT = 2_000;
    private static final long KILOGRAM = 1_000;

    ShippingOption option(Money goods, long grams, LocalDate start, ExchangeRate rate) {
        var freeThere = freeFrom.map(from -> rate.convert(new Money(from, rate.from())));
        var free = freeThere.filter(from -> goods.compareTo(from) >= 0).isPresent();
        return new ShippingOption(
                method,
                free ? Money.zero(rate.to()) : rate.convert(new Money(fee(grams), rate.from())),
                freeThere,
                WorkingDays.after(start, fastest),
                WorkingDays.after(start, slowest));
    }

    private long fee(long grams) {
        var heavy = Math.max(0, Math.ceilDiv(grams - LIGHT, KILOGRAM));
        return Math.addExact(base, Math.multiplyExact(heavy, perKilogram));
    }
}
