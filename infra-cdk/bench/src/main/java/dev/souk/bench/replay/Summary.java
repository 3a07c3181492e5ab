package dev.souk.bench.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.SortedMap;

/**
 * What a replay found.
 *
 * @param again orders that a run which was killed had placed, without having noted it
 * @param refusals how many of each reason
 * @param placingNanoseconds how long each new order's {@code PlaceOrder} took, sorted
 * @param ledgers of the orders as they are stored
 * @param unbalanced orders whose books do not balance, each with what is wrong
 */
record Summary(
        InvoiceFile file,
        int placed,
        int again,
        SortedMap<String, Integer> refusals,
        List<Long> placingNanoseconds,
        long turnover,
        Returned returned,
        Mails mails,
        Cost cost,
        StoredLedgers ledgers,
        SortedMap<String, String> unbalanced) {

    /**
     * Mails to the buyers of this run.
     *
     * @param all whether the inbox still had them when they were counted
     * @param wrong buyers who did not get just one mail for each event
     */
    record Mails(int count, boolean all, List<String> wrong) {
        /** What nobody could count is not held against the shop. */
        boolean right() {
            return !all || wrong.isEmpty();
        }
    }

    /**
     * Sums over the orders of this run that the console has receipts of.
     *
     * @param orders how many those are
     */
    record Cost(int orders, double readUnits, double writeUnits, long nanoDollars) {
        static final Cost NONE = new Cost(0, 0, 0, 0);

        Cost plus(Cost other) {
            return new Cost(
                    orders + other.orders,
                    readUnits + other.readUnits,
                    writeUnits + other.writeUnits,
                    nanoDollars + other.nanoDollars);
        }

        double each(double sum) {
            return orders == 0 ? 0 : sum / orders;
        }
    }

    boolean balances() {
        return unbalanced.isEmpty() && mails.right() && returned.balances() && ledgers.balance();
    }

    void print(PrintStream out) {
        out.printf("invoices              %8d as orders of 99 lines at most%n", file.invoices());
        out.printf("  skipped             %8d lines that sell nothing%n", file.leftOut());
        out.printf("orders placed         %8d (%d of them by a run that was killed)%n", placed, again);
        refusals.forEach((why, count) -> out.printf("  refused             %8d %s%n", count, why));
        out.printf("turnover              %11.2f%n", turnover / 100.0);
        returned.print(out);
        out.printf(
                "mails                 %8d (%s)%n",
                mails.count(),
                mails.all()
                        ? mails.wrong().size() + " buyers with a wrong number"
                        : "not all: the inbox dropped some before they were counted");
        out.printf(
                "PlaceOrder            p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n",
                milliseconds(50), milliseconds(95), milliseconds(99));
        out.printf(
                "an order              %.1f read units, %.1f write units, $%.7f%n",
                cost.each(cost.readUnits()),
                cost.each(cost.writeUnits()),
                cost.each((double) cost.nanoDollars()) / 1e9);
        out.printf(
                "ledger sum            %s over %d entries of %d orders%n",
                ledgers.sums(), ledgers.entries(), ledgers.orders());
        out.printf("unbalanced orders     %8d%n", unbalanced.size());
        unbalanced.forEach((order, why) -> out.printf("  %s %s%n", order, why));
        if (!mails.right()) {
            mails.wrong().forEach(line -> out.printf("  %s%n", line));
        }
        out.println(json());
    }

    private ObjectNode json() {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("invoices", file.invoices())
                .put("placed", placed)
                .put("again", again)
                .put(
                        "refused",
                        refusals.values().stream().mapToInt(Integer::intValue).sum())
                .put("turnoverMinorUnits", turnover);
        returned.put(node);
        node.put("mails", mails.count())
                .put("allMailsCounted", mails.all())
                .put("wrongMails", mails.wrong().size())
                .put("p50Milliseconds", milliseconds(50))
                .put("p95Milliseconds", milliseconds(95))
                .put("p99Milliseconds", milliseconds(99))
                .put("readUnits", cost.each(cost.readUnits()))
                .put("writeUnits", cost.each(cost.writeUnits()))
                .put("dollars", cost.each((double) cost.nanoDollars()) / 1e9)
                .put("unbalanced", unbalanced.size());
        ledgers.sums().forEach(node.putObject("ledgerSums")::put);
        return node.put("balances", balances());
    }

    private double milliseconds(int percentile) {
        if (placingNanoseconds.isEmpty()) {
            return 0;
        }
        var rank = (int) Math.ceil(percentile / 100.0 * placingNanoseconds.size());
        return placingNanoseconds.get(Math.max(0, rank - 1)) / 1e6;
    }
}
