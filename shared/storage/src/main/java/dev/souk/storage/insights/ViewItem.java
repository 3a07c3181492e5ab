package dev.souk.storage.insights;

import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import dev.souk.insights.Days;
import dev.souk.insights.PageViews;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The views of a product in a month as an item: a number for each day. It stays below a kilobyte, which is what a write is
 * charged by, so that a view costs one unit however many there are; and a year of a product is read as twelve.
 */
final class ViewItem {
    private static final String PREFIX = "VIEWS#";
    private static final String PART = "#";
    static final String TITLE = "t";
    private static final String DAY = "d";

    private ViewItem() {}

    static String partition(SellerId seller, YearMonth month) {
        return PREFIX + seller.value() + PART + month;
    }

    static Map<String, AttributeValue> key(PageViews views, YearMonth month) {
        return Map.of(
                "pk", AttributeValue.fromS(partition(views.seller(), month)),
                "sk", AttributeValue.fromS(views.product().value()));
    }

    /** The attribute that counts a day. */
    static String day(LocalDate day) {
        return DAY + day.getDayOfMonth();
    }

    /** Of these days; without any where it was looked at on others alone. */
    static PageViews views(SellerId seller, YearMonth month, Days days, Map<String, AttributeValue> item) {
        return new PageViews(
                seller,
                new ProductId(attribute(item, "sk").s()),
                attribute(item, TITLE).s(),
                times(month, days, item));
    }

    private static SortedMap<LocalDate, Integer> times(YearMonth month, Days days, Map<String, AttributeValue> item) {
        var times = new TreeMap<LocalDate, Integer>();
        for (int i = 1; i <= month.lengthOfMonth(); i++) {
            var day = month.atDay(i);
            var count = item.get(day(day));
            if (count != null && !day.isBefore(days.first()) && !day.isAfter(days.last())) {
                times.put(day, Integer.valueOf(count.n()));
            }
        }
        return times;
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }
}
