package dev.souk.pricing;

import java.util.List;

/**
 * What wanted lines cost.
 *
 * @param lines one a variant; those that are withdrawn or of another currency are not among them
 * @param problems why this cannot be ordered as it is; empty where it can
 */
public record Quote(List<PricedLine> lines, Totals totals, List<CheckoutProblem> problems) {
    public Quote {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }
}
