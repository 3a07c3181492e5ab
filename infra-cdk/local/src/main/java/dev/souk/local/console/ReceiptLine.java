package dev.souk.local.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** Finds the receipt in a line that a function logged. */
final class ReceiptLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReceiptLine() {}

    /** The receipt's JSON; empty where the line has none. */
    static Optional<String> receiptOf(String line) {
        if (!line.startsWith("{") || !line.contains("\"receipt\"")) {
            return Optional.empty();
        }
        try {
            return receipt(JSON.readTree(line).path("receipt"));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A logger may write the object as an object or as text. */
    private static Optional<String> receipt(JsonNode receipt) {
        if (receipt.isObject()) {
            return Optional.of(receipt.toString());
        }
        return receipt.isTextual() ? Optional.of(receipt.asText()) : Optional.empty();
    }
}
