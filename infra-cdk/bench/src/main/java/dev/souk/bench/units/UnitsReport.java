package dev.souk.bench.units;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/**
 * The tables and the line of JSON.
 *
 * @param purchases what each visitor's purchase took, by function
 */
record UnitsReport(Map<Visitor, Map<String, Spent>> purchases, Repeats repeats) {
    private static final String UNEXPLAINED = "! no reason is known for so many";

    /** Whether each unit has its reason and repetitions are as cheap as they must be. */
    boolean holds() {
        return repeats.hold() && purchases.values().stream().allMatch(UnitsReport::isExplained);
    }

    private static boolean isExplained(Map<String, Spent> steps) {
        return steps.entrySet().stream()
                .filter(step -> Reason.areAskedOf(step.getKey()))
                .allMatch(step -> step.getValue().kinds().entrySet().stream()
                        .noneMatch(kind -> why(step.getKey(), kind.getKey(), kind.getValue())
                                .equals(UNEXPLAINED)));
    }

    void print(PrintWriter out) {
        purchases.forEach((visitor, steps) -> {
            out.printf("%nA %s's order of three lines%n", visitor.name());
            row(out, "step", "where", "what", "calls", "read", "write", "requests", "nano-dollars", "why");
            steps.forEach((function, spent) -> rows(out, function, spent));
            total(out, "all", Spent.sum(steps.values()).taken());
            var bound = Bound.MONEY_PATH;
            total(out, bound.name(), bound.taken(steps));
            out.printf(Locale.ROOT, "%-25s %36.1f %6.1f%n", "  bound", bound.read(), bound.write());
        });
        out.printf("%nOnce more%n");
        total(out, "repeated checkout", repeats.checkout());
        total(out, "repeated webhook", repeats.webhook());
        out.printf(Locale.ROOT, "%-25s %36.1f %6.1f%n", "  bound of each", Bound.REPEATED, 0.0);
        out.println("Why it is not less: infra-cdk/bench/docs/units.md");
    }

    private static void rows(PrintWriter out, String function, Spent spent) {
        row(out, function, "", "", "" + spent.calls(), "", "", "", "" + spent.nanoDollars(), "");
        spent.kinds()
                .forEach((kind, taken) -> row(
                        out,
                        "",
                        kind.where(),
                        kind.what(),
                        "",
                        units(taken.read()),
                        units(taken.write()),
                        taken.requests() == 0 ? "" : "" + taken.requests(),
                        "",
                        why(function, kind, taken)));
    }

    private static String why(String function, Kind kind, Taken taken) {
        var bearsNone = taken.read() == 0 && taken.write() == 0;
        return bearsNone || !Reason.areAskedOf(function)
                ? ""
                : Reason.of(function, kind, taken).map(Reason::why).orElse(UNEXPLAINED);
    }

    private static void row(PrintWriter out, Object... cells) {
        out.println(
                "%-17s %-11s %-19s %5s %6s %6s %8s %12s  %s".formatted(cells).stripTrailing());
    }

    private static void total(PrintWriter out, String name, Taken taken) {
        out.printf(Locale.ROOT, "%-25s %36.1f %6.1f%n", name, taken.read(), taken.write());
    }

    private static String units(double units) {
        return units == 0 ? "" : String.format(Locale.ROOT, "%.1f", units);
    }

    /** The figures in one line. */
    String json() throws JsonProcessingException {
        var json = new ObjectMapper();
        var figures = json.createObjectNode().put("bench", "units").put("holds", holds());
        purchases.forEach((visitor, steps) -> put(figures.putObject(visitor.name()), steps));
        var repeated = figures.putObject("repeated");
        put(repeated.putObject("checkout"), repeats.checkout());
        put(repeated.putObject("webhook"), repeats.webhook());
        return json.writeValueAsString(figures);
    }

    private static void put(ObjectNode node, Map<String, Spent> steps) {
        put(node.putObject("all"), Spent.sum(steps.values()).taken());
        var bound = Bound.MONEY_PATH;
        put(node.putObject("orderToCapturedPayment"), bound.taken(steps))
                .put("readBound", bound.read())
                .put("writeBound", bound.write());
        var each = node.putObject("steps");
        steps.forEach((function, spent) -> {
            var step = put(each.putObject(function), spent.taken())
                    .put("calls", spent.calls())
                    .put("nanoDollars", spent.nanoDollars());
            var kinds = step.putObject("kinds");
            spent.kinds().forEach((kind, taken) -> put(kinds.putObject(kind.where() + "." + kind.what()), taken));
        });
    }

    private static ObjectNode put(ObjectNode node, Taken taken) {
        return node.put("readUnits", taken.read())
                .put("writeUnits", taken.write())
                .put("requests", taken.requests());
    }
}
