package dev.souk.bench.idle;

import dev.souk.platform.receipts.PriceBook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Adds up what idles and prices it, less what is free in each month. */
final class IdleBill {
    private final PriceBook prices;

    IdleBill(PriceBook prices) {
        this.prices = prices;
    }

    /**
     * One line.
     *
     * @param price its name in the price book
     * @param free units that cost nothing
     */
    record Line(String price, BigDecimal units, BigDecimal free, BigDecimal dollars) {}

    /** A bill of a month. */
    record Bill(List<Line> lines) {
        BigDecimal dollars() {
            return lines.stream().map(Line::dollars).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** @throws UnknownBill where a resource has no rule, or is set up in a way that has none */
    Bill of(List<Template> templates) {
        var idle = new Idle();
        for (var template : templates) {
            var rules = new Rules(template, idle);
            template.resources().values().forEach(rules::count);
        }
        return new Bill(idle.units().entrySet().stream().map(this::line).toList());
    }

    private Line line(Map.Entry<String, BigDecimal> used) {
        var free = prices.freeEachMonth(used.getKey());
        var billed = used.getValue().subtract(free).max(BigDecimal.ZERO);
        return new Line(used.getKey(), used.getValue(), free, billed.multiply(prices.dollars(used.getKey())));
    }

    /** Something whose idle price nobody has said. */
    static final class UnknownBill extends IllegalStateException {
        private static final long serialVersionUID = 1;

        UnknownBill(Template template, Template.Resource resource, String why) {
            super(template.stack() + "/" + resource.logicalId() + " (" + resource.type() + "): " + why);
        }
    }
}
