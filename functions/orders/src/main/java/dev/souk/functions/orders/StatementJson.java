package dev.souk.functions.orders;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.payouts.Payouts;
import dev.souk.payouts.SellersMovement;
import dev.souk.platform.json.MoneyJson;
import dev.souk.selling.SellersMonth;
import io.avaje.jsonb.Json;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Statement}. */
@Json
record StatementJson(
        String sellerId,
        String month,
        MoneyJson opening,
        EarningsJson earnings,
        MoneyJson paidOut,
        MoneyJson closing,
        List<MoneyMovementJson> movements,
        @Nullable String nextCursor) {
    static StatementJson of(
            SellerId seller,
            YearMonth month,
            Map<YearMonth, SellersMonth> months,
            Currency currency,
            Payouts.Page<SellersMovement> page) {
        var before = months.entrySet().stream()
                .filter(one -> one.getKey().isBefore(month))
                .map(one -> one.getValue().change())
                .toList();
        var opening = Money.sum(currency, before);
        var money = months.getOrDefault(month, SellersMonth.nothing(currency));
        return new StatementJson(
                seller.value(),
                month.toString(),
                MoneyJson.of(opening),
                EarningsJson.of(money.earnings()),
                MoneyJson.of(money.paidOut()),
                MoneyJson.of(opening.plus(money.change())),
                page.entries().stream().map(MoneyMovementJson::of).toList(),
                page.next().orElse(null));
    }
}
