package dev.souk.bench.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What the buyer's browser sends to the sandbox provider: a card that pays. */
public final class Card {
    private Card() {}

    /**
     * Pays what was started.
     *
     * @param started the answer of {@code StartPayment}
     */
    public static JsonNode confirmationOf(JsonNode started) {
        var confirmation = JsonNodeFactory.instance
                .objectNode()
                .put("clientSecret", started.path("clientSecret").asText());
        confirmation
                .putObject("card")
                .put("number", "4242424242424242")
                .put("expiry", "12/40")
                .put("cvc", "123");
        return confirmation;
    }
}
