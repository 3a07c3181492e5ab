package dev.souk.platform.payments.stripe;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.Json.Naming;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of an event, what we go by: of what kind it is, and which payment it is about. */
@Json
record StripeEvent(String id, String type, @Nullable DataJson data) {

    /** The event's {@code data}. */
    @Json
    record DataJson(@Nullable @Json.Property("object") ThingJson thing) {}

    /**
     * What the event happened to: a PaymentIntent, or a charge or dispute, which names one.
     *
     * @param object what it is
     */
    @Json(naming = Naming.LowerUnderscore)
    record ThingJson(
            String id,
            String object,
            @Nullable String paymentIntent,
            @Nullable Map<String, String> metadata) {}

    Optional<String> paymentId() {
        return thing().flatMap(thing -> thing.object().equals("payment_intent")
                ? Optional.of(thing.id())
                : Optional.ofNullable(thing.paymentIntent()));
    }

    Optional<String> orderId() {
        return thing().flatMap(thing -> Optional.ofNullable(thing.metadata()))
                .flatMap(metadata -> Optional.ofNullable(metadata.get(StripePaymentProvider.ORDER)));
    }

    /** Whether it is of a dispute, whose own metadata never names the order. */
    boolean isOfDispute() {
        return thing().filter(thing -> thing.object().equals("dispute")).isPresent();
    }

    private Optional<ThingJson> thing() {
        return Optional.ofNullable(data).flatMap(known -> Optional.ofNullable(known.thing()));
    }
}
