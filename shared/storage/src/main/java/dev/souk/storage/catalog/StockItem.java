package dev.souk.storage.catalog;

import dev.souk.catalog.Stock;
import java.util.Map;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A stock item: {@code available}, which orders change too, and {@code counted}, which only counts change. */
final class StockItem {
    static final String AVAILABLE = "available";
    static final String COUNTED = "counted";

    private StockItem() {}

    static Stock read(Map<String, AttributeValue> item) {
        var available = item.get(AVAILABLE);
        var counted = item.get(COUNTED);
        return new Stock(
                available == null ? 0 : Long.parseLong(available.n()),
                counted == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(counted.n())));
    }
}
