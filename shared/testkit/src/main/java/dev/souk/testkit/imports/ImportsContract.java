package dev.souk.testkit.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Seller;
import dev.souk.identity.SellerId;
import dev.souk.imports.Import;
import dev.souk.imports.Import.ImportFile;
import dev.souk.imports.ImportKey;
import dev.souk.imports.Imports;
import dev.souk.imports.Mode;
import dev.souk.imports.Problem;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of {@link Imports} wherever they are kept. */
public abstract class ImportsContract {
    private static final CountingIds IDS = new CountingIds();

    private final SellerId seller = new SellerId(UUID.randomUUID().toString());

    protected abstract Imports imports();

    /** An import that is new. */
    public static Import begun(SellerId seller, Mode mode, String upload) {
        return Import.begin(
                ImportKey.of(seller, upload, mode),
                new Seller(seller, "Ash & Clay"),
                mode,
                new ImportFile("mugs, new.csv", "catalog-import/" + seller + "/" + upload, "e-tag", 1234, false),
                FixedClock.START);
    }

    private Import begun() {
        return begun(seller, Mode.APPLY, IDS.next());
    }

    private static List<Problem> problems(int count) {
        return IntStream.range(0, count)
                .mapToObj(line -> new Problem(line + 2L, line % 2 == 0 ? "price" : "", "Must be \"9.50\"; not – this."))
                .toList();
    }

    @Test
    void answersWhatWasSaved() {
        var one = begun();
        assertThat(imports().find(one.key())).isEmpty();
        assertThat(imports().save(one, 0, List.of())).isTrue();
        assertThat(imports().find(one.key())).contains(one);
        var cancelled = one.cancelled(FixedClock.START.plusSeconds(1));
        assertThat(imports().save(cancelled, 0, List.of())).isTrue();
        assertThat(imports().find(one.key())).contains(cancelled);
    }

    @Test
    void takesOneOfTwoChangesOfTheSame() {
        var one = begun();
        assertThat(imports().save(one, 0, List.of())).isTrue();
        var other = Import.begin(one.key(), one.seller(), one.mode(), one.file(), FixedClock.START.plusSeconds(1));
        assertThat(imports().save(other, 0, problems(1))).isFalse();
        assertThat(imports().save(one.cancelled(FixedClock.START), 0, List.of()))
                .isTrue();
        assertThat(imports().save(one.resumed(FixedClock.START), 7, problems(1)))
                .isFalse();
        assertThat(imports().report(one.key(), 10, Optional.empty()).problems()).isEmpty();
    }

    @Test
    void pagesThroughAReportInTheFilesOrder() {
        var one = begun();
        var all = problems(70);
        imports().save(one, 0, List.of());
        var next = one;
        // A later place first: it is the offset that sorts, as a number.
        for (var place : List.of(1_000, 20, 9)) {
            next = next.resumed(FixedClock.START);
            var from = place == 9 ? 0 : place == 20 ? 20 : 40;
            var to = place == 9 ? 20 : place == 20 ? 40 : 70;
            assertThat(imports().save(next, place, all.subList(from, to))).isTrue();
        }
        var first = imports().report(one.key(), 20, Optional.empty());
        assertThat(first.problems()).isEqualTo(all.subList(0, 20));
        var rest = imports().report(one.key(), 21, first.nextCursor());
        assertThat(rest.problems()).isEqualTo(all.subList(20, 70));
        assertThat(rest.nextCursor()).isEmpty();
    }

    @Test
    void replacesWhatAnEarlierRunOfAPieceFound() {
        var one = begun();
        imports().save(one, 0, problems(3));
        imports().save(one.resumed(FixedClock.START), 0, problems(2));
        assertThat(imports().report(one.key(), 10, Optional.empty()).problems()).isEqualTo(problems(2));
    }

    @Test
    void listsTheLatestFirstAndOnlyTheSellersOwn() {
        var mine = IntStream.range(0, 5).mapToObj(_ -> begun()).toList();
        var other = new SellerId(UUID.randomUUID().toString());
        imports().save(begun(other, Mode.APPLY, IDS.next()), 0, List.of());
        mine.forEach(one -> imports().save(one, 0, problems(1)));

        var found = new ArrayList<Import>();
        var cursor = Optional.<String>empty();
        do {
            var page = imports().list(seller, 2, cursor);
            assertThat(page.imports()).hasSizeLessThanOrEqualTo(2);
            found.addAll(page.imports());
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        assertThat(found).isEqualTo(mine.reversed());
        assertThat(imports().find(new ImportKey(other, mine.getFirst().key().id())))
                .isEmpty();
    }
}
