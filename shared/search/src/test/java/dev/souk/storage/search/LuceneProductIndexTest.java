package dev.souk.storage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.souk.search.PriceRange;
import dev.souk.search.ProductIndex.Told;
import dev.souk.search.SearchQuery;
import dev.souk.search.SearchQuery.Sorting;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import dev.souk.time.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LuceneProductIndexTest {
    private final FixedClock clock = new FixedClock();
    private final StoreInMemory store = new StoreInMemory(clock);
    private final Ids ids = new CountingIds();
    private final LuceneProductSearch search = new LuceneProductSearch(new OpenIndex(store), Synonyms.NONE);

    private LuceneProductIndex writer() {
        return new LuceneProductIndex(store, ids, clock);
    }

    private long found(String text) {
        return search.search(new SearchQuery(
                        text,
                        Optional.empty(),
                        Optional.empty(),
                        PriceRange.any(Goods.POUNDS),
                        false,
                        Sorting.RELEVANCE,
                        0,
                        10))
                .total();
    }

    @Test
    void aChangeIsFoundAtOnceAndByARepetitionOnceOnly() {
        var writer = writer();
        writer.update(Goods.all(), List.of());
        writer.update(Goods.all(), List.of());
        assertThat(found("")).isEqualTo(6);
        writer.update(List.of(Goods.thing("Lamp", "Now a lantern.", 2_000, 4, List.of(Goods.HOME), 4)), List.of());
        assertThat(found("lantern")).isEqualTo(1);
        assertThat(found("lamp")).isEqualTo(3);
        writer.update(List.of(), List.of(Goods.id("lamp"), Goods.id("never-there")));
        assertThat(found("lamp")).isEqualTo(2);
        assertThat(found("lantern")).isZero();
    }

    @Test
    void asksAnewWhatToKnowWhereSomebodyElseCameInBetween() {
        var asked = new AtomicInteger();
        writer().update(() -> {
            if (asked.incrementAndGet() == 1) {
                writer().update(Goods.all().subList(1, 2), List.of());
            }
            return new Told(Goods.all().subList(0, asked.get()), List.of());
        });
        assertThat(asked).hasValue(2);
        assertThat(writer().known(Optional.empty(), 9))
                .containsExactly(Goods.id("enamel-teapot"), Goods.id("morning-mug"));
    }

    @Test
    void manyWritersAtOnceLoseNothing() throws Exception {
        var calls = new ArrayList<Callable<Boolean>>();
        for (var product : Goods.all()) {
            calls.add(() -> {
                writer().update(List.of(product), List.of());
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var result : threads.invokeAll(calls)) {
                assertThat(result.get()).isTrue();
            }
        }
        assertThat(found("")).isEqualTo(6);
        assertThat(store.manifest().version()).isEqualTo(6);
    }

    @Test
    void aWriterThatDiesAnywhereLeavesTheIndexAsItWas() {
        writer().update(Goods.all().subList(0, 3), List.of());
        for (int writes = 0; ; writes++) {
            store.dieAfter(writes);
            try {
                writer().update(Goods.all(), List.of());
                assertThat(writes).isGreaterThan(1);
                break;
            } catch (StoreInMemory.Dead e) {
                assertThat(found("")).as("dead after %d writes", writes).isEqualTo(3);
                assertThat(new LuceneProductSearch(new OpenIndex(store), Synonyms.NONE)
                                .search(everything())
                                .total())
                        .isEqualTo(3);
            }
        }
        assertThat(found("")).isEqualTo(6);
    }

    private static SearchQuery everything() {
        return new SearchQuery(
                "", Optional.empty(), Optional.empty(), PriceRange.any(Goods.POUNDS), false, Sorting.NEWEST, 0, 1);
    }

    @Test
    void takesAwayWhatIsLeftOverOnceItIsOld() {
        var writer = writer();
        writer.update(Goods.all(), List.of());
        store.dieAfter(1);
        assertThatExceptionOfType(StoreInMemory.Dead.class)
                .isThrownBy(() -> writer.update(Goods.all().subList(0, 1), List.of()));
        store.dieAfter(Integer.MAX_VALUE);
        var named = store.manifest().bundles().size();
        assertThat(store.bundles()).hasSizeGreaterThan(named);
        clock.advance(Duration.ofHours(2));
        writer.update(Goods.all().subList(1, 2), List.of());
        assertThat(store.bundles())
                .extracting(IndexStore.Kept::key)
                .containsExactlyInAnyOrderElementsOf(store.manifest().bundles());
    }

    @Test
    void whoeverSearchesReadsOnlyWhatIsNew() {
        var writer = writer();
        writer.update(Goods.all(), List.of());
        assertThat(found("lamp")).isEqualTo(3);
        var first = store.reads;
        assertThat(found("teapot")).isEqualTo(1);
        assertThat(store.reads).isEqualTo(first);
        writer.update(List.of(Goods.thing("Kettle", 3_000, 1, List.of(Goods.TABLE), 9)), List.of());
        assertThat(found("kettle")).isEqualTo(1);
        assertThat(store.reads - first).isBetween(1, 4);
    }

    @Test
    void aReaderWhoseFilesAreTakenAwayReadsTheNewOnes() {
        writer().update(Goods.all(), List.of());
        var stale = new IndexStoreOnceStale(store);
        for (int i = 0; i < 12; i++) {
            clock.advance(Duration.ofHours(2));
            writer().update(Goods.all(), List.of());
        }
        assertThat(new LuceneProductSearch(new OpenIndex(stale), Synonyms.NONE)
                        .search(everything())
                        .total())
                .isEqualTo(6);
        assertThat(stale.asked).isGreaterThan(1);
    }

    @Test
    void staysInFewFilesHoweverOftenItChanges() {
        var writer = writer();
        for (int i = 0; i < 150; i++) {
            writer.update(List.of(Goods.thing("Thing " + i, 100, 1, List.of(Goods.HOME), i)), List.of());
        }
        assertThat(found("thing")).isEqualTo(150);
        assertThat(store.manifest().files()).hasSizeLessThan(60);
    }

    @Test
    void tellsWhichProductsItKnowsPageByPage() {
        var writer = writer();
        assertThat(writer.known(Optional.empty(), 10)).isEmpty();
        writer.update(Goods.all(), List.of());
        writer.update(List.of(), List.of(Goods.id("lamp")));
        assertThat(writer.known(Optional.empty(), 3))
                .containsExactly(Goods.id("caf-cup"), Goods.id("children-s-lamp"), Goods.id("enamel-teapot"));
        assertThat(writer.known(Optional.of(Goods.id("enamel-teapot")), 3))
                .containsExactly(Goods.id("morning-mug"), Goods.id("reading-lamp"));
        assertThat(writer.known(Optional.of(Goods.id("f")), 1)).containsExactly(Goods.id("morning-mug"));
    }

    /** A file that the manifest names is not there: nothing can be read, and each change fails. */
    @Test
    void isClearedWhereItCannotBeReadAnyMore() {
        writer().update(Goods.all(), List.of());
        store.delete(store.bundles().stream().map(IndexStore.Kept::key).toList());
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> writer().update(Goods.all(), List.of()));
        writer().clear();
        assertThat(found("")).isZero();
        writer().update(Goods.all(), List.of());
        assertThat(found("")).isEqualTo(6);
    }

    /** Versions go on, so that no reader takes the new index for one that it knows. */
    @Test
    void whoSearchesNoticesThatItWasCleared() {
        writer().update(Goods.all(), List.of());
        assertThat(found("")).isEqualTo(6);
        writer().clear();
        assertThat(found("")).isZero();
        assertThat(store.manifest().version()).isEqualTo(2);
    }
}
