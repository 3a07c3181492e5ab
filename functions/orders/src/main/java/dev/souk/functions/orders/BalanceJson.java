package dev.souk.functions.orders;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.Earnings;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;

/** The contract's {@code Balance}. */
@Json
record BalanceJson(String sellerId, MoneyJson balance, List<MonthJson> months) {
    /** What came of a month. */
    @Json
    record MonthJson(String month, EarningsJson earnings) {}

    static BalanceJson of(SellerId seller, SortedMap<YearMonth, Earnings> months, Currency currency) {
        var balances = months.values().stream().map(Earnings::balance).toList();
        return new BalanceJson(
                seller.value(),
                MoneyJson.of(Money.sum(currency, balances)),
                months.entrySet().stream()
                        .map(month -> new MonthJson(month.getKey().toString(), EarningsJson.of(month.getValue())))
                        .toList());
    }
}
