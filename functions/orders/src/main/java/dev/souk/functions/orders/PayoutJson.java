package dev.souk.functions.orders;

import dev.souk.payouts.Payout;
import dev.souk.payouts.PayoutState;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Payout}. */
@Json
record PayoutJson(
        String sellerId,
        int number,
        String reference,
        MoneyJson amount,
        String payee,
        String account,
        String state,
        String at,
        String since,
        @Nullable String by,
        @Nullable String reason) {
    /** With who took it, and with all of the account's number while somebody has to type it. */
    static PayoutJson toAdministrator(Payout payout) {
        var account = payout.state() == PayoutState.WAITING
                ? payout.payee().iban()
                : payout.payee().accountEnd();
        return of(payout, account, payout.by().value());
    }

    static PayoutJson toSeller(Payout payout) {
        return of(payout, payout.payee().accountEnd(), null);
    }

    private static PayoutJson of(Payout payout, String account, @Nullable String by) {
        return new PayoutJson(
                payout.seller().value(),
                payout.number(),
                payout.reference(),
                MoneyJson.of(payout.amount()),
                payout.payee().name(),
                account,
                payout.state().text(),
                payout.at().toString(),
                payout.since().toString(),
                by,
                payout.reason().orElse(null));
    }
}
