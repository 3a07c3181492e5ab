package dev.souk.imports;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Category;
import dev.souk.catalog.ChangedBy;
import dev.souk.catalog.ProductSaving;
import dev.souk.catalog.Products;
import dev.souk.catalog.SellerStandings;
import dev.souk.catalog.SellerStandings.Standing;
import dev.souk.identity.SellerId;
import dev.souk.money.Currencies;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * One piece of work of an import: it takes up where the last one left off, goes on while there is time, and calls for the
 * next. Nobody waits or asks in between.
 *
 * <p>It may die anywhere. What it had saved of its last batch is found as it should be when that batch is done again, and
 * counts as unchanged then. Two that work at once do no harm: only one of them can write down how far it is.
 */
public final class ImportRun {
    /** As many as are known by their hashes within a function's memory, should each be a product. */
    public static final long MOST_LINES = 300_000;

    /** Products whose progress is written down together. */
    private static final int BATCH = 50;

    private final Imports imports;
    private final ImportSteps steps;
    private final UploadedFiles files;
    private final ImportFormats formats;
    private final Products products;
    private final SellerStandings standings;
    private final Categories categories;
    private final Currencies currencies;
    private final Clock clock;

    /** What became of the piece of work. */
    public enum Outcome {
        /** There was none: the import has ended, or this step of it is done. */
        NOTHING,
        /** Another one is at it, or was a moment ago: whoever calls should call again in a minute. */
        HELD,
        /** The time was up, and the next step is called for. */
        HANDED_ON,
        ENDED
    }

    /** Work on these. */
    public ImportRun(
            Imports imports,
            ImportSteps steps,
            UploadedFiles files,
            ImportFormats formats,
            Products products,
            SellerStandings standings,
            Categories categories,
            Currencies currencies,
            Clock clock) {
        this.imports = imports;
        this.steps = steps;
        this.files = files;
        this.formats = formats;
        this.products = products;
        this.standings = standings;
        this.categories = categories;
        this.currencies = currencies;
        this.clock = clock;
    }

    /**
     * Works on an import.
     *
     * @param step for which the caller was called
     * @param timeIsUp asked before each product: whether to leave the rest to the next step
     */
    public Outcome work(ImportKey key, int step, BooleanSupplier timeIsUp) {
        var found = imports.find(key).filter(Import::running);
        if (found.isEmpty()) {
            return Outcome.NOTHING;
        }
        var now = clock.instant();
        if (found.get().heldAt(now)) {
            return step < found.get().step() ? Outcome.NOTHING : Outcome.HELD;
        }
        if (step < found.get().step()) {
            // Whoever had this step died before it called for the next, or is about to.
            steps.call(key, found.get().step(), steps.seen(key, step));
            return Outcome.HANDED_ON;
        }
        var held = found.get().held(now);
        return save(held, held.progress(), List.of()) ? work(held, steps.seen(key, step), timeIsUp) : Outcome.HELD;
    }

    private Outcome work(Import held, SeenProducts seen, BooleanSupplier timeIsUp) {
        try {
            return read(held, seen, timeIsUp);
        } catch (ImportContent.Gone _) {
            return unreadable(
                    held, List.of(new Problem(1, "", "The file is no longer there; upload it again and start over.")));
        }
    }

    private Outcome read(Import held, SeenProducts seen, BooleanSupplier timeIsUp) {
        var progress = held.progress();
        var known = seen.offset() <= progress.offset() ? seen : SeenProducts.none();
        var format = formats.of(held.file());
        return switch (format.open(files.content(held.file()), known.offset(), known.line())) {
            case ImportFormat.Opening.Unreadable(var problems) -> unreadable(held, problems);
            case ImportFormat.Opening.Opened(var rows) ->
                bring(held, new Groups(upTo(rows, known, progress), progress.tainted()), known, timeIsUp);
        };
    }

    /** Those from where the import is; of what stands before, only which products those are. */
    private static Rows upTo(Rows rows, SeenProducts seen, Progress progress) {
        var row = rows.next();
        while (row.offset() < progress.offset() && !(row instanceof ReadRow.End)) {
            if (row instanceof ReadRow.Good(var _, var good)) {
                good.word(Column.PRODUCT_ID).ifPresent(seen::add);
            }
            row = rows.next();
        }
        var first = row;
        return new Rows() {
            private Optional<ReadRow> ahead = Optional.of(first);

            @Override
            public ReadRow next() {
                var next = ahead.orElseGet(rows::next);
                ahead = Optional.empty();
                return next;
            }
        };
    }

    private Outcome bring(Import held, Groups groups, SeenProducts seen, BooleanSupplier timeIsUp) {
        var importing = importing(held);
        var current = held;
        while (!groups.atEnd()) {
            if (groups.line() > MOST_LINES) {
                return unreadable(current, List.of(tooLong(groups.line())));
            }
            var batch = new Batch(importing, seen, current.progress());
            for (var i = 0;
                    i < BATCH && !groups.atEnd() && groups.line() <= MOST_LINES && !timeIsUp.getAsBoolean();
                    i++) {
                batch.add(groups.next());
            }
            var progress = batch.progress(groups);
            seen.reached(progress.offset(), progress.line());
            if (progress.offset() == current.progress().offset()) {
                return handOn(current, seen);
            }
            var next = groups.atEnd()
                    ? current.ended(Import.State.DONE, progress, clock.instant())
                    : current.advanced(progress, clock.instant());
            if (!save(next, current.progress(), batch.problems())) {
                return Outcome.NOTHING;
            }
            current = next;
        }
        return current.running() ? done(current) : Outcome.ENDED;
    }

    /** A file that was over before anything was read of it in this step. */
    private Outcome done(Import current) {
        save(current.ended(Import.State.DONE, current.progress(), clock.instant()), current.progress(), List.of());
        return Outcome.ENDED;
    }

    private Outcome handOn(Import current, SeenProducts seen) {
        var next = current.handedOn(clock.instant());
        if (!save(next, current.progress(), List.of())) {
            return Outcome.NOTHING;
        }
        steps.call(next.key(), next.step(), seen);
        return Outcome.HANDED_ON;
    }

    private static Problem tooLong(long line) {
        return new Problem(
                line,
                "",
                String.format(
                        Locale.ROOT,
                        "A file has %,d lines at most, so nothing is read from here on. Make several files of it, each"
                                + " with the line that names the columns.",
                        MOST_LINES));
    }

    private Outcome unreadable(Import held, List<Problem> problems) {
        var before = held.progress();
        var after = new Progress(
                before.offset(),
                before.line(),
                before.tainted(),
                before.created(),
                before.changed(),
                before.unchanged(),
                before.refused(),
                before.problems() + problems.size(),
                before.reported() + problems.size());
        save(held.ended(Import.State.UNREADABLE, after, clock.instant()), before, problems);
        return Outcome.ENDED;
    }

    private boolean save(Import next, Progress before, List<Problem> problems) {
        return imports.save(next, before.offset(), problems);
    }

    private ProductImporting importing(Import of) {
        var planning = new ProductPlanning(
                of.seller(),
                categories.all().stream().map(Category::id).collect(Collectors.toSet()),
                currencies,
                clock);
        return new ProductImporting(
                products,
                new ProductSaving(products, standings(of), currencies.own(), clock),
                planning,
                of.mode(),
                ChangedBy.importing(of.key().id()));
    }

    /**
     * Only an administrator imports for somebody else: they are trusted, as where they save a product. A seller is asked about
     * once a piece of work, not once a product. Who is suspended while an import runs has the rest of it withheld.
     */
    private SellerStandings standings(Import of) {
        var own = new UploadOwner(of.seller().id().value());
        var sender = UploadKey.read(of.file().place()).map(UploadKey::owner);
        var byAdministrator = sender.filter(owner -> !owner.equals(own)).isPresent();
        var answers = new HashMap<SellerId, Standing>();
        return seller -> {
            var answer = answers.computeIfAbsent(seller, standings::of);
            return byAdministrator ? new Standing(true, answer.suspended()) : answer;
        };
    }
}
