package dev.souk.imports;

import dev.souk.catalog.ProductId;
import dev.souk.imports.Groups.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Some products of the file and what became of them: so many that one write for all of them is little. */
final class Batch {
    /** They are written down at once, which takes no more. */
    private static final int MOST_REPORTED = 300;

    private final ProductImporting importing;
    private final SeenProducts seen;
    private final Progress before;
    private final List<Problem> problems = new ArrayList<>();
    private long created;
    private long changed;
    private long unchanged;
    private long refused;
    private long counted;

    Batch(ProductImporting importing, SeenProducts seen, Progress before) {
        this.importing = importing;
        this.seen = seen;
        this.before = before;
    }

    void add(Group group) {
        var own = new ArrayList<>(group.unreadable());
        var id = id(group, own);
        if (group.rows().isEmpty()) {
            note(own);
            return;
        }
        if (!group.id().isEmpty() && !seen.add(group.id())) {
            own.add(Problem.of(
                    group.rows().getFirst(),
                    Column.PRODUCT_ID,
                    "Has other rows further up; put all rows of a product together."));
        } else if (group.tainted() && own.size() == group.unreadable().size()) {
            own.add(Problem.of(
                    group.rows().getFirst(),
                    Column.PRODUCT_ID,
                    "Stands beside a line that cannot be read and may be part of it; mend that line first."));
        }
        if (own.isEmpty() && id.isPresent()) {
            count(importing.bring(id.get(), new RowGroup(group.rows(), group.overflow())));
        } else {
            refused++;
            note(own);
        }
    }

    private void count(ProductImporting.Outcome outcome) {
        switch (outcome) {
            case ProductImporting.Outcome.Created() -> created++;
            case ProductImporting.Outcome.Changed() -> changed++;
            case ProductImporting.Outcome.Unchanged() -> unchanged++;
            case ProductImporting.Outcome.Refused(var found) -> {
                refused++;
                note(found);
            }
        }
    }

    private static Optional<ProductId> id(Group group, List<Problem> own) {
        if (group.rows().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProductId(group.id()));
        } catch (IllegalArgumentException _) {
            own.add(Problem.of(
                    group.rows().getFirst(),
                    Column.PRODUCT_ID,
                    "Must be at most 96 small letters and digits, in groups with a '-' between them: blue-mug."));
            return Optional.empty();
        }
    }

    private void note(List<Problem> found) {
        counted += found.size();
        var room = Math.min(MOST_REPORTED, Imports.MOST_REPORTED - before.reported()) - problems.size();
        found.stream()
                .sorted(Comparator.comparingLong(Problem::line))
                .limit(Math.max(0, room))
                .forEach(problems::add);
    }

    /** Those for the report, of which there is a bound. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** How far the import is now, the next product beginning there. */
    Progress progress(Groups groups) {
        return new Progress(
                groups.offset(),
                groups.line(),
                groups.tainted(),
                before.created() + created,
                before.changed() + changed,
                before.unchanged() + unchanged,
                before.refused() + refused,
                before.problems() + counted,
                before.reported() + problems.size());
    }
}
