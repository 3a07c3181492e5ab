package dev.souk.local.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.state.StateFile;
import dev.souk.local.webhooks.SignedDeliveries;
import java.time.Clock;
import java.util.function.Supplier;

/** The sandbox's events, and how they are told. */
final class Webhooks {
    static final String SIGNATURE = "Souk-Sandbox-Signature";

    private final SignedDeliveries deliveries;
    private final Supplier<String> ids;
    private final Clock clock;

    Webhooks(StateFile state, Supplier<String> secret, Supplier<String> ids, Clock clock) {
        this.deliveries = new SignedDeliveries(state, "sandbox-deliveries", SIGNATURE, secret, ids, clock);
        this.ids = ids;
        this.clock = clock;
    }

    /** Puts an event on its way. To be called within the change that it tells of. */
    void tell(String type, SandboxIntent intent) {
        deliveries.tell(intent.webhookUrl(), event(type, intent).toString());
    }

    /** Sends what is due. */
    void sendDue() {
        deliveries.sendDue();
    }

    /** How many events nobody has listened to yet. */
    int waiting() {
        return deliveries.waiting();
    }

    private ObjectNode event(String type, SandboxIntent intent) {
        var event = JsonNodeFactory.instance.objectNode();
        event.put("id", "evt_" + ids.get()).put("type", type).put("created", clock.millis() / 1000);
        var data = event.putObject("data");
        data.put("paymentId", intent.paymentId()).put("orderId", intent.orderId());
        data.putObject("amount").put("amount", intent.amount()).put("currency", intent.currency());
        if (intent.failure() != null) {
            data.put("failure", intent.failure());
        }
        return event;
    }
}
