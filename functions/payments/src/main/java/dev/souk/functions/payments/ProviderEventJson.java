package dev.souk.functions.payments;

import dev.souk.contract.messages.PaymentMessage;
import io.avaje.jsonb.Json;

/** Of the contract's {@code ProviderEvent}, what we go by: amounts and what happened are asked for when it is settled. */
@Json
record ProviderEventJson(String id, String type, DataJson data) {

    /** The event's {@code data}. */
    @Json
    record DataJson(String paymentId, String orderId) {}

    PaymentMessage toMessage(String provider) {
        return PaymentMessage.of(provider, data.paymentId(), data.orderId(), type + " " + id);
    }
}
