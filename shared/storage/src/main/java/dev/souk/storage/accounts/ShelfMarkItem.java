package dev.souk.storage.accounts;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.identity.SellerId;
import dev.souk.sellers.ShelfMark;
import dev.souk.sellers.ShelfMark.Round;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the mark of a shelf is written. By {@code round} the stream's filter tells those that are to be worked on at once. */
final class ShelfMarkItem {
    private ShelfMarkItem() {}

    static Map<String, AttributeValue> of(ShelfMark mark) {
        var item = new HashMap<>(SellerKeys.shelf(mark.seller()));
        item.put("decision", fromN(Long.toString(mark.decision())));
        item.put("withheld", fromBool(mark.withheld()));
        item.put("step", fromN(Long.toString(mark.step())));
        item.put("round", fromS(mark.round().name().toLowerCase(Locale.ROOT)));
        item.put("due", fromN(Long.toString(mark.due().toEpochMilli())));
        mark.cursor().ifPresent(cursor -> item.put("next", fromS(cursor)));
        return item;
    }

    static ShelfMark read(Map<String, AttributeValue> item) {
        return new ShelfMark(
                new SellerId(value(item, "sk").s()),
                Long.parseLong(value(item, "decision").n()),
                value(item, "withheld").bool(),
                Long.parseLong(value(item, "step").n()),
                Round.valueOf(value(item, "round").s().toUpperCase(Locale.ROOT)),
                Optional.ofNullable(item.get("next")).map(AttributeValue::s),
                Instant.ofEpochMilli(Long.parseLong(value(item, "due").n())));
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name));
    }
}
