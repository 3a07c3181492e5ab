package dev.souk.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final Map<String, Integer> STOCK = Map.of("A", 10, "B", 6, "C", 1);

    /** Orders of two customers and a guest, refusals, cancellations of one order, of two, in part, twice, of nothing. */
    private static final List<Document> DOCUMENTS = List.of(
            invoice("1", "ann", line("A", 3), line("B", 2)),
            invoice("2", "bob", line("A", 2)),
            invoice("3", "", line("B", 1)),
            invoice("4", "ann", line("A", 2), line("C", 1)),
            invoice("5", "bob", line("C", 1)),
            cancellation("C6", "ann", line("A", 2), line("B", 1), line("A", 1)),
            cancellation("C7", "bob", line("C", 1), line("A", 1)),
            invoice("8", "ann", line("B", 3)),
            cancellation("C9", "ann", line("B", 3), line("A", 2)),
            cancellation("C10", "ann", line("A", 2)),
            cancellation("C11", "", line("B", 1)));

    @TempDir
    Path folder = Path.of("");

    private final MortalShop undisturbed = new MortalShop(STOCK);

    @BeforeEach
    void replayUndisturbed() throws IOException {
        replay(undisturbed, folder.resolve("undisturbed"));
    }

    @Test
    void givesBackWhatIsMatchedAndNothingElse() {
        assertThat(undisturbed.books())
                .contains("orders [1, 2, 3, 4, 8]")
                .contains("left {1 A=0, 1 B=1, 2 A=1, 3 B=1, 4 A=0, 4 C=1, 8 B=0}");
    }

    @Test
    void comesToTheSameWhereverItDies() throws IOException {
        int deaths = 0;
        for (boolean torn : List.of(false, true)) {
            for (int steps = 0; ; steps++) {
                var shop = new MortalShop(STOCK);
                var file = folder.resolve("died-" + torn + steps);
                if (!dies(shop, file, steps)) {
                    break;
                }
                deaths++;
                tear(file, torn);
                replay(shop, file);
                assertThat(shop.books()).as("died after %d steps", steps).isEqualTo(undisturbed.books());
            }
        }
        // Two for each call: eight quotes and orders of invoices, and six refunds, each with a whole and a torn line.
        assertThat(deaths).isGreaterThan(60);
    }

    @Test
    void comesToTheSameWhereItDiesAgainAndAgain() throws IOException {
        var shop = new MortalShop(STOCK);
        var file = folder.resolve("again");
        while (dies(shop, file, 3)) {
            tear(file, true);
        }
        assertThat(shop.books()).isEqualTo(undisturbed.books());
    }

    @Test
    void doesNothingThatIsDone() throws IOException {
        var shop = new MortalShop(STOCK);
        var file = folder.resolve("done");
        replay(shop, file);
        shop.letLive(0);
        assertThat(replay(shop, file)).isZero();
    }

    @Test
    void comesToTheSameWithoutItsJournalWhereTheShopsAnswersAreTheSame() throws IOException {
        var shop = new MortalShop(Map.of("A", 100, "B", 100, "C", 100));
        var file = folder.resolve("lost");
        var steady = new SteadyPrices(shop);
        replay(steady, file);
        var before = shop.books();
        Files.delete(file);
        replay(steady, file);
        assertThat(shop.books()).isEqualTo(before);
    }

    @Test
    void keepsTheOrderOfEachCustomersDocumentsWhateverOthersDo() throws IOException {
        var many = IntStream.range(0, 200)
                .boxed()
                .<Document>flatMap(i -> List.<Document>of(
                        invoice("" + i, "customer" + i % 7, line("A", 1)),
                        cancellation("C" + i, "customer" + i % 7, line("A", 1)))
                        .stream())
                .toList();
        var shop = new MortalShop(Map.of("A", 1_000));
        try (var journal = Journal.open(folder.resolve("many"), "file", false);
                var threads = Executors.newFixedThreadPool(8)) {
            new Replay(new Locked(shop), journal, threads).run(many);
            assertThat(journal.progress().matched())
                    .hasSize(200)
                    .allSatisfy(matched -> assertThat(matched.matches())
                            .extracting(Match::invoice)
                            .containsExactly(matched.cancellation().substring(1)));
        }
    }

    @Test
    void endsWhenTheShopIsGone() throws IOException {
        var shop = new MortalShop(STOCK);
        shop.letLive(0);
        try (var journal = Journal.open(folder.resolve("gone"), "file", false)) {
            var replay = new Replay(shop, journal, Runnable::run);
            assertThatThrownBy(() -> replay.run(DOCUMENTS)).hasCauseInstanceOf(MortalShop.Death.class);
            shop.letLive(100);
            assertThatThrownBy(() -> replay.run(DOCUMENTS)).hasCauseInstanceOf(MortalShop.Death.class);
            assertThat(shop.books()).isEqualTo(new MortalShop(STOCK).books());
        }
    }

    private static boolean dies(MortalShop shop, Path file, int steps) throws IOException {
        shop.letLive(steps);
        try {
            replay(shop, file);
            return false;
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(MortalShop.Death.class);
            return true;
        } finally {
            shop.letLive(Integer.MAX_VALUE);
        }
    }

    /** As if the death had come while a line was written. */
    private static void tear(Path file, boolean torn) throws IOException {
        if (torn) {
            Files.writeString(file, "{\"note\":\"refu", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        }
    }

    private static int replay(Till till, Path file) throws IOException {
        try (var journal = Journal.open(file, "file", false)) {
            return new Replay(till, journal, Runnable::run).run(DOCUMENTS);
        }
    }

    /** Prices that stay, as those of a shop do in which nobody changes any. */
    private record SteadyPrices(Till till) implements Till {
        @Override
        public boolean sells(String stockCode) {
            return till.sells(stockCode);
        }

        @Override
        public Quote quote(Invoice invoice) {
            return new Quote.Total(100, "GBP");
        }

        @Override
        public Note.Sale buy(Invoice invoice, Quote.Total expected) {
            return till.buy(invoice, expected);
        }

        @Override
        public Note.Return giveBack(Cancellation cancellation, Note.Ordered order, List<Match> matches) {
            return till.giveBack(cancellation, order, matches);
        }
    }

    /** For several threads at once. */
    private record Locked(Till till) implements Till {
        @Override
        public synchronized boolean sells(String stockCode) {
            return till.sells(stockCode);
        }

        @Override
        public synchronized Quote quote(Invoice invoice) {
            return till.quote(invoice);
        }

        @Override
        public synchronized Note.Sale buy(Invoice invoice, Quote.Total expected) {
            return till.buy(invoice, expected);
        }

        @Override
        public synchronized Note.Return giveBack(Cancellation cancellation, Note.Ordered order, List<Match> matches) {
            return till.giveBack(cancellation, order, matches);
        }
    }

    private static Invoice invoice(String number, String customer, Invoice.Line... lines) {
        return new Invoice(number, someone(customer), "GB", List.of(lines));
    }

    private static Cancellation cancellation(String number, String customer, Invoice.Line... lines) {
        return new Cancellation(number, someone(customer), List.of(lines));
    }

    private static Optional<String> someone(String customer) {
        return Optional.of(customer).filter(name -> !name.isEmpty());
    }

    private static Invoice.Line line(String stockCode, int quantity) {
        return new Invoice.Line(stockCode, quantity);
    }
}
