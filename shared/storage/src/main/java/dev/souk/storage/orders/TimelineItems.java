package dev.souk.storage.orders;

import dev.souk.identity.SellerId;
import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderState.Pending;
import dev.souk.orders.PaymentFailure;
import dev.souk.orders.TimelineEntry;
import dev.souk.orders.Tracking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The timeline as an order's item has it: without its first entry, which follows from {@code placedAt}. */
final class TimelineItems {
    private TimelineItems() {}

    static List<EventItem> of(Order order, List<SellerId> sellers) {
        var attempts = attempts(order);
        var items = new ArrayList<EventItem>();
        for (var entry : order.timeline().subList(1, order.timeline().size())) {
            var item = event(entry, sellers);
            if (entry.event() == OrderEvent.PAYMENT_FAILED) {
                item.attempt = attempts;
            }
            items.add(item);
        }
        return items;
    }

    static List<TimelineEntry> read(OrderItem item, List<SellerId> sellers) {
        var timeline = new ArrayList<TimelineEntry>();
        timeline.add(TimelineEntry.of(OrderKey.time(item.placedAt), OrderEvent.PLACED));
        item.timeline.forEach(event -> timeline.add(entry(event, sellers)));
        return timeline;
    }

    /** Which attempt failed last; it stands at each failed one, where only the last is ever read. */
    private static int attempts(Order order) {
        return order.state() instanceof Pending pending
                ? pending.failure().map(PaymentFailure::attempt).orElse(0)
                : 0;
    }

    private static EventItem event(TimelineEntry entry, List<SellerId> sellers) {
        var item = new EventItem();
        item.event = Codes.of(entry.event());
        item.when = entry.at().toEpochMilli();
        item.detail = entry.detail().orElse(null);
        item.actor = entry.actor() == entry.event().usualActor() ? null : Codes.of(entry.actor());
        item.seller = entry.seller().map(sellers::indexOf).orElse(null);
        item.tracking = entry.tracking().map(TimelineItems::tracking).orElse(null);
        item.subject = entry.subject().orElse(null);
        item.address = entry.address().map(OrderWriting::address).orElse(null);
        return item;
    }

    private static TimelineEntry entry(EventItem item, List<SellerId> sellers) {
        var event = Codes.event(item.event);
        return new TimelineEntry(
                Instant.ofEpochMilli(item.when),
                event,
                item.actor == null ? event.usualActor() : Codes.actor(item.actor),
                Optional.ofNullable(item.seller).map(sellers::get),
                Optional.ofNullable(item.detail),
                Optional.ofNullable(item.tracking).map(TimelineItems::tracking),
                Optional.ofNullable(item.subject),
                Optional.ofNullable(item.address).map(OrderReading::address));
    }

    private static Map<String, String> tracking(Tracking tracking) {
        var map = new LinkedHashMap<String, String>();
        map.put("c", tracking.carrier());
        tracking.number().ifPresent(number -> map.put("n", number));
        tracking.url().ifPresent(url -> map.put("u", url));
        return map;
    }

    private static Tracking tracking(Map<String, String> map) {
        return new Tracking(
                Objects.requireNonNull(map.get("c"), "A parcel without a carrier"),
                Optional.ofNullable(map.get("n")),
                Optional.ofNullable(map.get("u")));
    }
}
