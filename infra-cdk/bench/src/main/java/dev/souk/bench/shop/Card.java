package dev.souk.bench.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What the buyer's browser sends to the sandbox provider: a card that pays. */
public final class Card {
    /** Pays at once, and the shop is told once. */
    public static final String SUCCEEDS = "4242424242424242";

    /** Pays at once, and the shop is told four times, of a failure last of all. */
    public static final String TOLD_OFTEN = "4000000000006975";

    private Card() {}

    /**
     * Pays what was started.
     *
     * @param started the answer of {@code StartPayment}
     */
    public static JsonNode confirmationOf(JsonNode started) {
        return confirmationOf(started, SUCCEEDS);
    }

    /** The same with the card of this number. */
    public static JsonNode confirmationOf(JsonNode started, String number) {
        var confirmation = JsonNodeFactory.instance
                .objectNode()
                .put("clientSecret", started.path("clientSecret").asText());
        confirmation
                .putObject("card")
                .put("number", number)
                .put("expiry", "12/40")
                .put("cvc", "123");
        return confirmation;
    }
}
