package dev.souk.bench.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** The tables, and the figures as the last line. */
record FaultsReport(List<Tally> tallies, List<Hunt> hunts, Duration duration) {
    private static final String ROW = "%-28s %8s %8s %10s %8s %10s %12s%n";

    /** Whether nothing was lost, nothing done twice, and every planted bug caught. */
    boolean holds() {
        return sum(Tally::violations) == 0
                && hunts.stream().noneMatch(hunt -> hunt.caught().isEmpty());
    }

    void print(PrintWriter out) {
        out.printf(ROW, "ending", "calls", "singles", "over fakes", "pairs", "violations", "mails twice");
        tallies.forEach(tally -> out.printf(
                ROW,
                tally.ending().name(),
                tally.calls(),
                tally.singles(),
                tally.singlesOverFakes(),
                tally.pairs(),
                tally.violations(),
                tally.mailsTwice()));
        out.printf(
                ROW,
                "all",
                sum(Tally::calls),
                sum(Tally::singles),
                sum(Tally::singlesOverFakes),
                sum(Tally::pairs),
                sum(Tally::violations),
                sum(Tally::mailsTwice));
        tallies.forEach(tally -> tally.violated().forEach(line -> out.printf("  %s%n", line)));
        out.printf("%n%-62s %s%n", "planted bug", "caught by");
        hunts.forEach(hunt -> out.printf("%-62s %s%n", hunt.mutation().name(), caughtBy(hunt)));
        out.printf(
                Locale.ROOT, "%nbugs caught %d of %d; %.0f s%n", caught(), hunts.size(), duration.toMillis() / 1000.0);
        out.println(json());
        out.flush();
    }

    private static String caughtBy(Hunt hunt) {
        return hunt.caught()
                .map(found -> found.violation().orElseThrow().invariant() + " (case " + hunt.cases() + ": "
                        + found.ending().name() + (found.fired().isEmpty() ? "" : ", " + found.fired()) + ")")
                .orElse("SURVIVES " + hunt.cases() + " cases");
    }

    private long caught() {
        return hunts.stream().filter(hunt -> hunt.caught().isPresent()).count();
    }

    private int sum(ToIntFunction<Tally> figure) {
        return tallies.stream().mapToInt(figure).sum();
    }

    private String json() {
        var json = new ObjectMapper();
        var node = json.createObjectNode()
                .put("bench", "faults")
                .put("calls", sum(Tally::calls))
                .put("singles", sum(Tally::singles))
                .put("singlesOverFakes", sum(Tally::singlesOverFakes))
                .put("pairs", sum(Tally::pairs))
                .put("violations", sum(Tally::violations))
                .put("mailsTwice", sum(Tally::mailsTwice))
                .put("bugsPlanted", hunts.size())
                .put("bugsCaught", caught())
                .put("seconds", duration.toSeconds());
        try {
            return json.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
