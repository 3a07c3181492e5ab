package dev.souk.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.souk.bench.replay.Unmatched.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class PurchasesTest {
    private static final Optional<String> CUSTOMER = Optional.of("17850");
    private static final String POSTAGE = "POST";

    private final Purchases purchases = new Purchases(code -> !code.equals(POSTAGE));

    @Test
    void takesTheNewestOrderThatHasEnoughLeft() {
        buy("1", line("A", 10));
        buy("2", line("A", 5));
        buy("3", line("A", 2));
        assertThat(cancel(line("A", 3)).matches()).containsExactly(new Match("2", "A", 3));
        assertThat(cancel(line("A", 3)).matches()).containsExactly(new Match("1", "A", 3));
        assertThat(cancel(line("A", 2)).matches()).containsExactly(new Match("3", "A", 2));
        assertThat(cancel(line("A", 2)).matches()).containsExactly(new Match("2", "A", 2));
    }

    @Test
    void countsLinesOfOneCancellationAgainstEachOther() {
        buy("1", line("A", 3));
        assertThat(cancel(line("A", 2), line("A", 2)))
                .isEqualTo(new Purchases.Matching(
                        List.of(new Match("1", "A", 2)), List.of(new Unmatched("A", 2, Reason.TOO_MANY))));
    }

    @Test
    void doesNotPartALineAmongOrders() {
        buy("1", line("A", 2));
        buy("2", line("A", 2));
        assertThat(reasonOf(line("A", 3))).isEqualTo(Reason.TOO_MANY);
        assertThat(cancel(line("A", 2)).matches()).hasSize(1);
    }

    @Test
    void saysWhyALineIsAboutNoOrder() {
        purchases.refused(new Invoice("1", CUSTOMER, "GB", List.of(line("A", 1))));
        purchases.ordered(invoice("2", line("B", 1), line("C", 1)), List.of(line("C", 1)));
        assertThat(reasonOf(line("A", 1))).isEqualTo(Reason.NOT_ORDERED);
        assertThat(reasonOf(line("B", 1))).isEqualTo(Reason.NOT_ORDERED);
        assertThat(reasonOf(line("C", 2))).isEqualTo(Reason.TOO_MANY);
        assertThat(reasonOf(line("D", 1))).isEqualTo(Reason.NEVER_BOUGHT);
        assertThat(reasonOf(line(POSTAGE, 1))).isEqualTo(Reason.NOT_SOLD);
        var ofNobody = new Cancellation("C9", Optional.empty(), List.of(line("A", 1)));
        assertThat(purchases.match(ofNobody).unmatched()).containsExactly(new Unmatched("A", 1, Reason.NO_CUSTOMER));
    }

    @Test
    void refusesToTakeBackMoreThanIsLeft() {
        buy("1", line("A", 2));
        purchases.givenBack(new Match("1", "A", 2));
        assertThatThrownBy(() -> purchases.givenBack(new Match("1", "A", 1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> purchases.givenBack(new Match("2", "A", 1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void matchesAsAPlainSearchThroughAllThatHappenedWould() {
        qt().withExamples(2_000).forAll(histories()).checkAssert(history -> {
            var subject = new Purchases(_ -> true);
            var search = new PlainSearch();
            history.forEach(document -> {
                switch (document) {
                    case Invoice invoice -> {
                        subject.ordered(invoice, invoice.lines());
                        search.invoices.addFirst(invoice);
                    }
                    case Cancellation cancellation -> {
                        var matching = subject.match(cancellation);
                        assertThat(matching.matches()).isEqualTo(search.matches(cancellation));
                        assertThat(everyLine(matching)).isEqualTo(pieces(cancellation.lines()));
                    }
                }
            });
        });
    }

    @Test
    void goesOnFromWhatWasMatchedAsIfNothingHadHappened() {
        qt().withExamples(500).forAll(histories()).checkAssert(history -> {
            var undisturbed = new Purchases(_ -> true);
            var resumed = new Purchases(_ -> true);
            var half = history.size() / 2;
            for (int i = 0; i < history.size(); i++) {
                switch (history.get(i)) {
                    case Invoice invoice -> {
                        undisturbed.ordered(invoice, invoice.lines());
                        resumed.ordered(invoice, invoice.lines());
                    }
                    case Cancellation cancellation -> {
                        var matching = undisturbed.match(cancellation);
                        if (i < half) {
                            matching.matches().forEach(resumed::givenBack);
                        } else {
                            assertThat(resumed.match(cancellation)).isEqualTo(matching);
                        }
                    }
                }
            }
        });
    }

    /** What the rule says, word by word, from the whole history each time. */
    private static final class PlainSearch {
        private final List<Invoice> invoices = new ArrayList<>();
        private final List<Match> all = new ArrayList<>();

        List<Match> matches(Cancellation cancellation) {
            var now = new ArrayList<Match>();
            for (var line : cancellation.lines()) {
                invoices.stream()
                        .filter(invoice -> left(invoice, line.stockCode()) >= line.quantity())
                        .findFirst()
                        .map(invoice -> new Match(invoice.number(), line.stockCode(), line.quantity()))
                        .ifPresent(match -> {
                            all.add(match);
                            now.add(match);
                        });
            }
            return now;
        }

        private int left(Invoice invoice, String stockCode) {
            var bought = pieces(invoice.lines()).getOrDefault(stockCode, 0);
            return bought
                    - all.stream()
                            .filter(match -> match.invoice().equals(invoice.number())
                                    && match.stockCode().equals(stockCode))
                            .mapToInt(Match::quantity)
                            .sum();
        }
    }

    /** Invoices and cancellations of few products, so that they meet often. */
    private static Gen<List<Document>> histories() {
        var lines = lists().of(integers()
                        .between(0, 2)
                        .zip(integers().between(1, 6), (product, pieces) -> line("P" + product, pieces)))
                .ofSizeBetween(1, 3);
        var documents = integers().between(0, 1).zip(lines, (kind, some) ->
                (Document) (kind == 0 ? new Invoice("", CUSTOMER, "GB", some) : new Cancellation("", CUSTOMER, some)));
        return lists().of(documents).ofSizeBetween(1, 14).map(PurchasesTest::numbered);
    }

    private static List<Document> numbered(List<Document> documents) {
        return Stream.iterate(0, i -> i < documents.size(), i -> i + 1)
                .map(i -> switch (documents.get(i)) {
                    case Invoice(var _, var customer, var country, var lines) ->
                        (Document) new Invoice("" + i, customer, country, lines);
                    case Cancellation(var _, var customer, var lines) -> new Cancellation("C" + i, customer, lines);
                })
                .toList();
    }

    private static Map<String, Integer> everyLine(Purchases.Matching matching) {
        return pieces(Stream.concat(
                        matching.matches().stream().map(match -> line(match.stockCode(), match.quantity())),
                        matching.unmatched().stream().map(line -> line(line.stockCode(), line.quantity())))
                .toList());
    }

    private static Map<String, Integer> pieces(List<Invoice.Line> lines) {
        var pieces = new TreeMap<String, Integer>();
        lines.forEach(line -> pieces.merge(line.stockCode(), line.quantity(), Integer::sum));
        return pieces;
    }

    private void buy(String number, Invoice.Line line) {
        purchases.ordered(invoice(number, line), List.of(line));
    }

    private Purchases.Matching cancel(Invoice.Line... lines) {
        return purchases.match(new Cancellation("C1", CUSTOMER, List.of(lines)));
    }

    private Reason reasonOf(Invoice.Line line) {
        return cancel(line).unmatched().getFirst().reason();
    }

    private static Invoice invoice(String number, Invoice.Line... lines) {
        return new Invoice(number, CUSTOMER, "GB", List.of(lines));
    }

    private static Invoice.Line line(String stockCode, int quantity) {
        return new Invoice.Line(stockCode, quantity);
    }
}
