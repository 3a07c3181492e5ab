package dev.souk.functions.orders;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.platform.json.MoneyJson;
import dev.souk.selling.SellersMonth;
import io.avaje.jsonb.Json;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;

/** The contract's {@code Balance}. */
@Json
record BalanceJson(String sellerId, MoneyJson balance, List<MonthJson> months) {
    /** What came of a month. */
    @Json
    record MonthJson(String month, EarningsJson earnings, MoneyJson paidOut, MoneyJson closing) {
        private static MonthJson of(YearMonth month, SellersMonth money, Money closing) {
            return new MonthJson(
                    month.toString(),
                    EarningsJson.of(money.earnings()),
                    MoneyJson.of(money.paidOut()),
                    MoneyJson.of(closing));
        }
    }

    /** Of months that come the latest first. */
    static BalanceJson of(SellerId seller, SortedMap<YearMonth, SellersMonth> months, Currency currency) {
        var balance = Money.sum(
                currency, months.values().stream().map(SellersMonth::change).toList());
        var closing = balance;
        var told = new ArrayList<MonthJson>();
        for (var month : months.entrySet()) {
            told.add(MonthJson.of(month.getKey(), month.getValue(), closing));
            closing = closing.minus(month.getValue().change());
        }
        return new BalanceJson(seller.value(), MoneyJson.of(balance), List.copyOf(told));
    }
}
