package dev.souk.local.sandbox;

import dev.souk.local.sandbox.SandboxIntent.Status;
import dev.souk.local.state.StateFile;
import dev.souk.local.state.StateMap;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** All intents, and what may happen to one. Each change and the events that tell of it are on disk together. */
final class Intents {
    private final StateFile state;
    private final StateMap<SandboxIntent> intents;
    private final StateMap<String> keys;
    private final Webhooks webhooks;
    private final Supplier<String> ids;
    private final Clock clock;

    Intents(StateFile state, Webhooks webhooks, Supplier<String> ids, Clock clock) {
        this.state = state;
        this.intents = state.map("sandbox-intents", SandboxIntent.class);
        this.keys = state.map("sandbox-keys", String.class);
        this.webhooks = webhooks;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<SandboxIntent> find(String paymentId) {
        return intents.get(paymentId);
    }

    /** The intent of this key, made now or before. */
    SandboxIntent open(String key, String orderId, String webhookUrl, long amount, String currency) {
        return state.change(() -> keys.get(key).flatMap(intents::get).orElseGet(() -> {
            var intent = SandboxIntent.made(
                    "pay_" + ids.get(), orderId, "secret_" + ids.get(), webhookUrl, amount, currency);
            intents.put(intent.paymentId(), intent);
            keys.put(key, intent.paymentId());
            return intent;
        }));
    }

    /** Sends a card. What is not open any more stays as it is. */
    SandboxIntent confirm(String paymentId, String number, String expiry) {
        return change(paymentId, intent -> intent.isOpen() ? attempt(intent.attempted(), number, expiry) : intent);
    }

    private SandboxIntent attempt(SandboxIntent intent, String number, String expiry) {
        if (TestCard.isExpired(expiry, YearMonth.now(clock.withZone(ZoneOffset.UTC)))) {
            return failed(intent, "The card has expired, or its date is not of the form MM/YY.");
        }
        var card = TestCard.of(number);
        if (card.isEmpty()) {
            return failed(intent, "The sandbox knows only its own test cards, such as 4242 4242 4242 4242.");
        }
        return switch (card.get()) {
            case SUCCEEDS, ANSWER_LOST -> succeeded(intent);
            case DECLINED -> failed(intent, "The bank declined the card. Try another one, or ask the bank.");
            case INSUFFICIENT_FUNDS -> failed(intent, "There is not enough money on the card. Try another one.");
            case NEEDS_CONFIRMATION -> intent.challenged(number);
            case EVENTS_OUT_OF_ORDER -> outOfOrder(intent);
            case EVENTS_NEVER -> intent.succeeded();
        };
    }

    /** The shopper's answer to their bank. */
    SandboxIntent authenticate(String paymentId, boolean approved) {
        return change(paymentId, intent -> {
            if (intent.status() != Status.requires_action) {
                return intent;
            }
            return approved ? succeeded(intent) : failed(intent, "The payment was not confirmed with the bank.");
        });
    }

    /** Makes sure that it is not paid any more; what is paid or refunded stays as it is. */
    SandboxIntent cancel(String paymentId) {
        return change(paymentId, intent -> {
            if (!intent.isOpen()) {
                return intent;
            }
            webhooks.tell("payment.canceled", intent.canceled());
            return intent.canceled();
        });
    }

    /**
     * Gives so much back, once for a key; what cannot be given stays.
     *
     * @return whether what was asked for under this key is given
     */
    boolean refund(String paymentId, String key, long amount) {
        return state.change(() -> {
            var name = "refund " + key;
            if (keys.get(name).isPresent()) {
                return true;
            }
            var intent = intents.get(paymentId).orElseThrow();
            if (!intent.canRefund(amount)) {
                return false;
            }
            webhooks.tell("payment.refunded", intent.refunded(amount));
            intents.put(paymentId, intent.refunded(amount));
            keys.put(name, paymentId);
            return true;
        });
    }

    private SandboxIntent succeeded(SandboxIntent intent) {
        webhooks.tell("payment.succeeded", intent.succeeded());
        return intent.succeeded();
    }

    private SandboxIntent failed(SandboxIntent intent, String why) {
        webhooks.tell("payment.failed", intent.failed(why));
        return intent.failed(why);
    }

    private SandboxIntent outOfOrder(SandboxIntent intent) {
        var paid = intent.succeeded();
        webhooks.tell("payment.succeeded", paid);
        webhooks.tell("payment.succeeded", paid);
        webhooks.tell("payment.failed", intent.failed("An earlier attempt failed."));
        webhooks.tell("payment.failed", intent.failed("An earlier attempt failed."));
        return paid;
    }

    private SandboxIntent change(String paymentId, Function<SandboxIntent, SandboxIntent> what) {
        return state.change(() -> {
            var changed = what.apply(intents.get(paymentId).orElseThrow());
            intents.put(paymentId, changed);
            return changed;
        });
    }
}
