package dev.souk.functions.notifications;

import dev.souk.addresses.PostalAddress;
import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.pricing.PricedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an order's mail shows of the order, as maps and lists for the templates. */
final class OrderFigures {
    private OrderFigures() {}

    static Map<String, Object> of(Order order, Words words) {
        return Map.of(
                "title", words.say("page.order", order.id().number(), words.date(order.placedAt())),
                "lines", order.lines().stream().map(line -> line(line, words)).toList(),
                "sums", sums(order, words),
                "total", sum(words.say("page.total"), order.totals().total(), words),
                "billing",
                        order.billing()
                                .map(address -> words.say("page.billing", onOneLine(address)))
                                .orElse(""));
    }

    /** What stands between the lines and the total, so that the figures add up as they are printed. */
    private static List<Map<String, String>> sums(Order order, Words words) {
        var totals = order.totals();
        var sums = new ArrayList<Map<String, String>>();
        sums.add(sum(words.say("page.goods"), totals.subtotal(), words));
        order.discounts().forEach(discount -> sums.add(sum(discount.reason(), discount.amount(), words)));
        sums.add(sum(words.say("page.shipping"), totals.shipping(), words));
        if (!totals.taxIncluded() && !totals.tax().isZero()) {
            sums.add(sum(words.say("page.tax"), totals.tax(), words));
        }
        return sums;
    }

    private static Map<String, String> sum(String name, Money amount, Words words) {
        return Map.of("name", name, "amount", words.money(amount));
    }

    private static Map<String, String> line(PricedLine line, Words words) {
        return Map.of(
                "title", words.say("piece", line.quantity(), line.title()),
                "choices", String.join(", ", line.choices()),
                "price", words.money(line.subtotal()));
    }

    static String onOneLine(PostalAddress address) {
        return Stream.of(
                        Optional.of(address.name()),
                        Optional.of(address.line1()),
                        address.line2(),
                        Optional.of(address.city()),
                        address.region(),
                        Optional.of(address.postalCode()),
                        Optional.of(address.country()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
