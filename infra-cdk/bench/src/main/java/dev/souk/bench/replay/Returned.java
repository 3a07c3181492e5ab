package dev.souk.bench.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;

/**
 * What came of the cancellations.
 *
 * @param lines of them that are given back
 * @param unmatched those that are not, by reason
 * @param refunds that were asked for
 * @param pieces that the orders say were given back
 * @param due what the matched pieces are worth, in minor units
 * @param repaid what the orders say has gone back, in minor units
 */
record Returned(
        int cancellations,
        int lines,
        SortedMap<String, Lines> unmatched,
        int refunds,
        int pieces,
        long due,
        long repaid) {

    /** So many lines, of so many pieces in all. */
    record Lines(int count, long pieces) {
        Lines plus(Lines other) {
            return new Lines(count + other.count, pieces + other.pieces);
        }
    }

    boolean balances() {
        return due == repaid;
    }

    void print(PrintStream out) {
        out.printf("cancellations         %8d%n", cancellations);
        out.printf("  lines given back    %8d%n", lines);
        unmatched.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Lines> entry) ->
                                entry.getValue().count())
                        .reversed())
                .forEach(entry -> out.printf(
                        "  lines unmatched     %8d (%d pieces) %s%n",
                        entry.getValue().count(), entry.getValue().pieces(), entry.getKey()));
        out.printf("refunds               %8d of %d pieces%n", refunds, pieces);
        out.printf(
                "money refunded        %11.2f, %s%n",
                repaid / 100.0,
                balances()
                        ? "what the cancellations matched"
                        : "which should be %.2f by what the cancellations matched".formatted(due / 100.0));
    }

    void put(ObjectNode node) {
        node.put("cancellations", cancellations)
                .put("cancelledLinesRefunded", lines)
                .put("refunds", refunds)
                .put("refundedPieces", pieces)
                .put("refundedMinorUnits", repaid)
                .put("matchedMinorUnits", due);
        var reasons = node.putObject("unmatchedLines");
        unmatched.forEach((why, some) -> reasons.put(why, some.count()));
    }
}
