package dev.souk.bench.hot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.bench.hot.Tally.Meetings;
import dev.souk.platform.receipts.Receipt.Units;
import dev.souk.platform.receipts.Receipts;
import dev.souk.testkit.Tables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SakeTest {
    private static final PartitionKey COUNTER = key("NUMBERS#INVOICE#2026");

    private final Tally a = new Tally("mug");
    private final Tally b = new Tally("mug");
    private final Tally c = new Tally("lamp");
    private final Sake batch = Sake.ofBatch(Map.of("a", a, "b", b, "c", c));

    private static PartitionKey key(String value) {
        return new PartitionKey(Place.of(Tables.ORDERS), value);
    }

    /** A transaction that takes so much of each of these keys. */
    private static void write(double units, PartitionKey... keys) {
        var sake = Sake.current(List.of(keys)).orElseThrow();
        for (var key : keys) {
            sake.take(key, new Units(0, units));
        }
        sake.countTransaction(true);
    }

    private boolean during(Sake sake, Runnable work) {
        return sake.during(() -> {
            work.run();
            return true;
        });
    }

    @Test
    void booksWhatIsDoneForAChangeOnItsOrder() {
        during(
                batch,
                () -> Receipts.part(() -> {
                    Receipts.current().forOrder("b");
                    write(2, key("SELLER#s"), key("ORDER#b"));
                }));
        assertThat(b.units()).isEqualTo(Map.of(key("SELLER#s"), new Units(0, 2), key("ORDER#b"), new Units(0, 2)));
        assertThat(a.units()).isEmpty();
        assertThat(c.units()).isEmpty();
    }

    @Test
    void sharesWhatIsDoneForSomeTogetherAndLeavesEachItsOwnKey() {
        during(batch, () -> write(2, COUNTER, key("ORDER#a"), key("ORDER#c")));
        assertThat(a.units()).isEqualTo(Map.of(COUNTER, new Units(0, 1), key("ORDER#a"), new Units(0, 2)));
        assertThat(c.units()).isEqualTo(Map.of(COUNTER, new Units(0, 1), key("ORDER#c"), new Units(0, 2)));
        assertThat(b.units()).isEmpty();
        assertThat(a.transactions() + c.transactions()).isEqualTo(1);
    }

    @Test
    void sharesWhatIsChargedAndNotDone() {
        during(batch, () -> Sake.current(List.of(COUNTER)).orElseThrow().refuse(COUNTER, 3));
        for (var tally : List.of(a, b, c)) {
            assertThat(tally.refused()).isEqualTo(Map.of(COUNTER, new Units(0, 1)));
        }
    }

    @Test
    void meetsTheSameProductOnlyWhereBothAreOfNoOther() {
        var mugs = Sake.ofBatch(Map.of("a", a, "b", b));
        Sake.of(c).meet(COUNTER, batch);
        assertThat(c.meetings()).isEqualTo(Map.of(COUNTER, new Meetings(0, 1)));
        mugs.meet(COUNTER, mugs);
        mugs.meet(COUNTER, batch);
        var met = a.meetings().isEmpty() ? b.meetings() : a.meetings();
        assertThat(met).isEqualTo(Map.of(COUNTER, new Meetings(1, 1)));
    }

    @Test
    void oneOrderTakesAllForItself() {
        during(Sake.of(a), () -> write(2, COUNTER, key("ORDER#of-any-id")));
        assertThat(a.units()).hasSize(2);
        assertThat(Sake.current(List.of(COUNTER))).isEmpty();
    }
}
