package dev.souk.storage.orders;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.payouts.Payee;
import dev.souk.payouts.Payout;
import dev.souk.payouts.PayoutState;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A payout as an item beside the seller's months, by its number; and the key under which it was recorded, which stands for as
 * long as the payout does. In {@code byMember} a payout stands as if its state were a shopper.
 */
final class PayoutItem {
    private static final String PREFIX = "PAYOUT#";

    private PayoutItem() {}

    static Map<String, AttributeValue> key(SellerId seller, Currency currency, int number) {
        return Map.of(
                "pk", OrderKey.text(SellersItems.seller(seller)),
                "sk", OrderKey.text("%s%08d".formatted(prefix(currency), number)));
    }

    /** What the sort keys of payouts in that currency begin with. */
    static String prefix(Currency currency) {
        return PREFIX + currency.getCurrencyCode() + "#";
    }

    /** Where the number of the payout stands that this key recorded. */
    static Map<String, AttributeValue> intention(SellerId seller, Currency currency, String idempotencyKey) {
        return Map.of(
                "pk", OrderKey.text(SellersItems.seller(seller)),
                "sk", OrderKey.text("PAYOUTKEY#" + currency.getCurrencyCode() + "#" + idempotencyKey));
    }

    /** The list of a state, as {@code byMember} knows it. */
    static String list(PayoutState state, Currency currency) {
        return "PAYOUTS#" + currency.getCurrencyCode() + "#" + state.text();
    }

    static Map<String, AttributeValue> of(Payout payout) {
        var currency = payout.amount().currency();
        var item = new HashMap<>(key(payout.seller(), currency, payout.number()));
        item.put("member", OrderKey.text(list(payout.state(), currency)));
        item.put("placedAt", OrderKey.text(OrderKey.time(payout.since())));
        item.put("amount", OrderKey.number(payout.amount().amount()));
        item.put("payee", OrderKey.text(payout.payee().name()));
        item.put("iban", OrderKey.text(payout.payee().iban()));
        item.put("takenAt", OrderKey.text(OrderKey.time(payout.at())));
        item.put("takenBy", OrderKey.text(payout.by().value()));
        item.put("progress", OrderKey.text(payout.state().text()));
        payout.reason().ifPresent(reason -> item.put("reason", OrderKey.text(reason)));
        item.put("v", OrderKey.number(payout.version()));
        return item;
    }

    static Payout read(Map<String, AttributeValue> item, Currency currency) {
        return new Payout(
                SellersItems.sellerIn(text(item, "pk")),
                Integer.parseInt(text(item, "sk").substring(prefix(currency).length())),
                new Money(number(item, "amount"), currency),
                new Payee(text(item, "payee"), text(item, "iban")),
                OrderKey.time(text(item, "takenAt")),
                new MemberId(text(item, "takenBy")),
                PayoutState.of(text(item, "progress")),
                OrderKey.time(text(item, "placedAt")),
                Optional.ofNullable(item.get("reason")).map(AttributeValue::s),
                number(item, "v"));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s();
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(Objects.requireNonNull(item.get(name), name).n());
    }
}
