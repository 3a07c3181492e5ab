package dev.souk.functions.orders;

import dev.souk.orders.Earnings;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;

/** The contract's {@code Earnings}. */
@Json
record EarningsJson(MoneyJson sales, MoneyJson refunds, MoneyJson commission, MoneyJson balance) {
    static EarningsJson of(Earnings earnings) {
        return new EarningsJson(
                MoneyJson.of(earnings.sales()),
                MoneyJson.of(earnings.refunds()),
                MoneyJson.of(earnings.commission()),
                MoneyJson.of(earnings.balance()));
    }
}
