package dev.souk.functions.catalog;

import dev.souk.money.Currencies;
import io.avaje.jsonb.Json;
import java.util.List;

/** The contract's {@code CurrencyList}. */
@Json
record CurrencyListJson(List<CurrencyJson> currencies) {
    /** The contract's {@code ShopCurrency}. */
    @Json
    record CurrencyJson(String code, String rate) {}

    static CurrencyListJson of(Currencies currencies) {
        return new CurrencyListJson(currencies.all().stream()
                .map(currency -> new CurrencyJson(
                        currency.getCurrencyCode(), currencies.rate(currency).text()))
                .toList());
    }
}
