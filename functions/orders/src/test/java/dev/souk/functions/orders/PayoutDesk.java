package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;

import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.orders.SampleOrders;
import dev.souk.payouts.InMemoryPayouts;
import dev.souk.payouts.PayingOut;
import dev.souk.platform.http.Endpoint;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerState;
import dev.souk.sellers.ShopDetails;
import dev.souk.testkit.accounts.SellerAccountsInMemory;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import java.time.Instant;
import java.util.Optional;

/** A shop in which the potter has sold something and said where the money goes, and all endpoints of payouts. */
final class PayoutDesk {
    final Shop shop = new Shop();
    final InMemoryPayouts payouts = new InMemoryPayouts(shop.sellers, SampleOrders.GBP);
    final SellerAccountsInMemory accounts = new SellerAccountsInMemory();
    private final PayingOut paying = new PayingOut(payouts, accounts, shop.clock);

    PayoutDesk() {
        shop.orderOfTwoSellers("of-both");
        potter(SellerState.APPROVED, Optional.of("GB33BUKB20201555555555"));
    }

    void potter(SellerState state, Optional<String> iban) {
        var seller = new SellerId(POTTER);
        var before = accounts.find(seller);
        var details = new ShopDetails(
                Optional.of("Ash & Clay"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                iban,
                Optional.of(Instant.EPOCH));
        var version = before.map(SellerAccount::version).orElse(0L) + 1;
        accounts.save(
                before,
                new SellerAccount(
                        seller,
                        "potter@souk.example",
                        details,
                        state,
                        Instant.EPOCH,
                        Optional.empty(),
                        false,
                        version));
    }

    long balance() {
        return shop.sellers.balance(new SellerId(POTTER), SampleOrders.GBP).amount();
    }

    Endpoint paying() {
        return new PayOutSeller(shop.platform.pipeline(), paying);
    }

    Endpoint sending() {
        return new MarkPayoutSent(shop.platform.pipeline(), paying);
    }

    Endpoint failing() {
        return new MarkPayoutFailed(shop.platform.pipeline(), paying);
    }

    static HttpCall pay(String key) {
        return administrator("PayOutSeller").path("sellerId", POTTER).key(key);
    }

    static HttpCall send(int number) {
        return of("MarkPayoutSent", number);
    }

    static HttpCall fail(int number) {
        return of("MarkPayoutFailed", number).body("{\"reason\":\"The bank knows no such account.\"}");
    }

    static HttpCall administrator(String operation) {
        return HttpCall.to(operation).as("root", Role.ADMINISTRATOR);
    }

    private static HttpCall of(String operation, int number) {
        return administrator(operation).path("sellerId", POTTER).path("number", Integer.toString(number));
    }

    /** With a payout of all that the potter has. */
    PayoutDesk paid() {
        pay("first-payout").on(paying());
        return this;
    }

    static String problem(HttpAnswer answer) {
        return answer.body().path("type").asText();
    }
}
