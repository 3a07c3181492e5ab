package dev.souk.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.bench.replay.CannedShop.Canned;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoredLedgersTest {
    private static final List<String> ORDERS =
            IntStream.range(0, 250).mapToObj(order -> "o" + order).toList();

    @Test
    void addUpWhatTheConsoleSaysOfAHundredOrdersAtATime() throws IOException {
        var ledgers = ledgers(0, 0);
        assertThat(ledgers).isEqualTo(new StoredLedgers(250, 0, 1_250, Map.of("GBP", 0L), List.of()));
        assertThat(ledgers.balance()).isTrue();
    }

    @Test
    void doNotBalanceWhereAnOrderIsNotStored() throws IOException {
        var ledgers = ledgers(1, 0);
        assertThat(ledgers.missing()).isEqualTo(3);
        assertThat(ledgers.balance()).isFalse();
    }

    @Test
    void doNotBalanceWhereASumIsNotZero() throws IOException {
        var ledgers = ledgers(0, 7);
        assertThat(ledgers.sums()).containsEntry("GBP", 21L);
        assertThat(ledgers.balance()).isFalse();
    }

    /** From a console that misses so many orders, and whose sum is so much, in each of its answers. */
    private static StoredLedgers ledgers(int missing, int sum) throws IOException {
        try (var shop = new CannedShop(request -> {
            int asked = request.path().split(",", -1).length;
            return new Canned(200, """
                    {"orders": %d, "entries": %d, "sums": {"GBP": %d}, "unbalanced": []}""".formatted(asked - missing, 5 * asked, sum));
        })) {
            var ledgers = StoredLedgers.of(shop.client(), ORDERS);
            assertThat(shop.asked).hasSize(3);
            assertThat(shop.asked.getLast().path())
                    .startsWith("/_souk/api/ledger?orders=o200,")
                    .endsWith(",o249");
            return ledgers;
        }
    }
}
