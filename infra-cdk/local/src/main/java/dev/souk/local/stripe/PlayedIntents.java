package dev.souk.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.sandbox.TestCard;
import dev.souk.local.state.StateFile;
import dev.souk.local.state.StateMap;
import dev.souk.local.stripe.PlayedIntent.Failure;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** All intents and refunds, and what may happen to them. Each change and the events that tell of it are on disk together. */
final class PlayedIntents {
    private final StateFile state;
    private final StateMap<PlayedIntent> intents;
    private final StateMap<PlayedRefund> refunds;
    private final BiConsumer<String, ObjectNode> events;
    private final Supplier<String> ids;
    private final Clock clock;

    /**
     * What is kept in this state.
     *
     * @param events takes the type of an event and what it happened to, within the change
     */
    PlayedIntents(StateFile state, BiConsumer<String, ObjectNode> events, Supplier<String> ids, Clock clock) {
        this.state = state;
        this.intents = state.map("stripe-intents", PlayedIntent.class);
        this.refunds = state.map("stripe-refunds", PlayedRefund.class);
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<PlayedIntent> find(String id) {
        return intents.get(id);
    }

    PlayedIntent open(long amount, String currency, Map<String, String> metadata) {
        return state.change(() -> {
            var id = "pi_" + ids.get();
            var made = PlayedIntent.made(id, id + "_secret_" + ids.get(), now(), amount, currency, metadata);
            intents.put(id, made);
            return made;
        });
    }

    /** Tries a card. What is not open any more stays as it is. */
    PlayedIntent confirm(String id, String number, String expiry) {
        return change(id, intent -> intent.isOpen() ? attempt(intent, number, expiry) : intent);
    }

    private PlayedIntent attempt(PlayedIntent intent, String number, String expiry) {
        if (TestCard.isExpired(expiry, YearMonth.now(clock.withZone(ZoneOffset.UTC)))) {
            return declined(intent, "expired_card", "expired_card", "Your card has expired.");
        }
        var card = TestCard.of(number);
        if (card.isEmpty()) {
            return declined(intent, "incorrect_number", "incorrect_number", "Your card number is incorrect.");
        }
        return switch (card.get()) {
            case SUCCEEDS, ANSWER_LOST -> paid(intent);
            case DECLINED -> declined(intent, "card_declined", "generic_decline", "Your card was declined.");
            case INSUFFICIENT_FUNDS ->
                declined(intent, "card_declined", "insufficient_funds", "Your card has insufficient funds.");
            case NEEDS_CONFIRMATION -> intent.challenged(number);
            case EVENTS_OUT_OF_ORDER -> outOfOrder(intent);
            case EVENTS_NEVER -> intent.paid("ch_" + ids.get(), now());
        };
    }

    /** The shopper's answer to their bank. */
    PlayedIntent authenticate(String id, boolean approved) {
        return change(id, intent -> {
            if (intent.challenged() == null) {
                return intent;
            }
            return approved
                    ? paid(intent)
                    : told(
                            "payment_intent.payment_failed",
                            intent.notAuthenticated(new Failure(
                                    "payment_intent_authentication_failure",
                                    null,
                                    "The provided PaymentMethod has failed authentication.",
                                    now())));
        });
    }

    /** Empty where it can be cancelled no more. */
    Optional<PlayedIntent> cancel(String id) {
        var wasOpen = intents.get(id).orElseThrow().isOpen();
        var after = change(id, intent -> intent.isOpen() ? told("payment_intent.canceled", intent.canceled()) : intent);
        return wasOpen && after.status().equals("canceled") ? Optional.of(after) : Optional.empty();
    }

    /** Gives so much back; empty where less is left. */
    Optional<PlayedRefund> refund(String intentId, long amount, Map<String, String> metadata) {
        return state.change(() -> {
            var intent = intents.get(intentId).orElseThrow();
            if (amount > intent.left()) {
                return Optional.<PlayedRefund>empty();
            }
            var after = intent.refunded(amount);
            intents.put(intentId, after);
            Optional.ofNullable(after.charge())
                    .ifPresent(charge -> events.accept("charge.refunded", StripeJson.charge(after, charge, false)));
            var number = refunds.values().size() + 1L;
            var refund = new PlayedRefund("re_" + ids.get(), number, intentId, amount, metadata, now());
            refunds.put(refund.id(), refund);
            return Optional.of(refund);
        });
    }

    /** The refunds of a payment, the newest first. */
    List<PlayedRefund> refundsOf(String intentId) {
        return refunds.values().stream()
                .filter(refund -> refund.intentId().equals(intentId))
                .sorted(Comparator.comparingLong(PlayedRefund::number).reversed())
                .toList();
    }

    private PlayedIntent paid(PlayedIntent intent) {
        return told("payment_intent.succeeded", intent.paid("ch_" + ids.get(), now()));
    }

    private PlayedIntent declined(PlayedIntent intent, String code, String decline, String message) {
        var why = new Failure(code, decline, message, now());
        return told("payment_intent.payment_failed", intent.declined("ch_" + ids.get(), why));
    }

    private PlayedIntent outOfOrder(PlayedIntent intent) {
        var paid = paid(intent);
        told("payment_intent.succeeded", paid);
        var earlier = new Failure("card_declined", "generic_decline", "An earlier attempt failed.", now());
        var failed = intent.declined("ch_" + ids.get(), earlier);
        told("payment_intent.payment_failed", failed);
        told("payment_intent.payment_failed", failed);
        return paid;
    }

    private PlayedIntent told(String type, PlayedIntent intent) {
        events.accept(type, StripeJson.intent(intent, false));
        return intent;
    }

    private PlayedIntent change(String id, Function<PlayedIntent, PlayedIntent> what) {
        return state.change(() -> {
            var changed = what.apply(intents.get(id).orElseThrow());
            intents.put(id, changed);
            return changed;
        });
    }

    private long now() {
        return clock.millis() / 1000;
    }
}
