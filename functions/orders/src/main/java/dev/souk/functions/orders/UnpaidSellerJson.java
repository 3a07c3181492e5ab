package dev.souk.functions.orders;

import dev.souk.money.Money;
import dev.souk.payouts.Payee;
import dev.souk.payouts.PayoutObstacle;
import dev.souk.platform.json.MoneyJson;
import dev.souk.sellers.SellerAccount;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** The contract's {@code UnpaidSeller}. */
@Json
record UnpaidSellerJson(
        String sellerId,
        @Nullable String shopName,
        MoneyJson balance,
        @Nullable String account,
        @Nullable String obstacle) {
    static UnpaidSellerJson of(SellerAccount account, Money balance) {
        var details = account.details();
        return new UnpaidSellerJson(
                account.id().value(),
                details.shopName().orElse(null),
                MoneyJson.of(balance),
                details.payoutAccount().map(iban -> Payee.accountEnd(iban)).orElse(null),
                PayoutObstacle.of(account).map(PayoutObstacle::code).orElse(null));
    }
}
