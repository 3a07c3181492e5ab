package dev.souk.platform.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The size of an item as DynamoDB counts it ("DynamoDB item sizes and formats" in its developer guide): the names and
 * values of all attributes.
 */
public final class ItemSize {
    /** A list or a map takes this much beside what is in it. */
    private static final int CONTAINER = 3;

    private ItemSize() {}

    /** Its bytes; 0 where it is not there. */
    public static int ofItem(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(entry -> text(entry.getKey()) + of(entry.getValue()))
                .sum();
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> text(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToInt(ItemSize::text).sum();
            case NS -> value.ns().stream().mapToInt(ItemSize::number).sum();
            case BS ->
                value.bs().stream()
                        .mapToInt(bytes -> bytes.asByteArrayUnsafe().length)
                        .sum();
            case M -> CONTAINER + value.m().size() + ofItem(value.m());
            case L ->
                CONTAINER
                        + value.l().size()
                        + value.l().stream().mapToInt(ItemSize::of).sum();
            case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
        };
    }

    private static int text(String text) {
        return text.getBytes(UTF_8).length;
    }

    /** About a byte for two significant digits, one more, and one more below zero; zeros at both ends do not count. */
    private static int number(String number) {
        var digits = number.replaceAll("[eE].*$", "").replaceAll("[^0-9]", "").replaceAll("^0+|0+$", "");
        return (digits.length() + 1) / 2 + 1 + (number.startsWith("-") ? 1 : 0);
    }
}
