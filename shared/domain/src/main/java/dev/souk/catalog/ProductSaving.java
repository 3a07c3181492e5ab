package dev.souk.catalog;

import dev.souk.identity.SellerId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Creates products and changes them.
 *
 * <p>A seller counts the shelf; meanwhile orders take from it. So a count moves the stock by its difference to what was
 * there, and a count that equals the last one is that count said again (a retry, or an import run twice), which must not
 * put back what was sold since. Whoever wants exactly that number on the shelf sends the revision that they saw.
 */
public final class ProductSaving {
    /** Each failed attempt means that somebody else's succeeded; more than a few in a row are not to be expected. */
    private static final int ATTEMPTS = 5;

    private final Products products;
    private final SellerStandings standings;
    private final Currency currency;
    private final Clock clock;

    /**
     * Saving into these products.
     *
     * @param standings who is asked about sellers, where it matters: administrators are trusted in any case
     * @param currency the shop's
     */
    public ProductSaving(Products products, SellerStandings standings, Currency currency, Clock clock) {
        this.products = products;
        this.standings = standings;
        this.currency = currency;
        this.clock = clock;
    }

    /**
     * What to save.
     *
     * @param by who saves it
     * @param counts pieces on the shelf, for each variant of the draft
     * @param seen the revision that the caller saw; empty to write over whatever is there
     * @param only the one seller whose product it may be; empty for an administrator, who may write any
     * @param wish whether it is to be in the shop
     */
    public record Command(
            ChangedBy by,
            ProductId id,
            ProductDraft draft,
            Map<VariantId, Long> counts,
            Optional<String> seen,
            Optional<SellerId> only,
            PublicationWish wish) {
        public Command {
            counts = Map.copyOf(counts);
        }

        /** The same of somebody who has seen what came of its first part; who looked at nothing still does not. */
        private Command after(ShelvedProduct written) {
            return new Command(by, id, draft, counts, seen.map(_ -> written.revision()), only, wish);
        }
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The product is as it was wanted, whether or not anything had to be written. */
        record Saved(ShelvedProduct product) implements Outcome {}

        /** The draft cannot be a product. */
        record Flawed(List<ProductFlaw> flaws) implements Outcome {
            public Flawed {
                flaws = List.copyOf(flaws);
            }
        }

        /** The draft could be a product, but not be there. */
        record Refused(Publication.Refusal why) implements Outcome {}

        /** The product is another seller's. */
        record NotYours() implements Outcome {}

        /** The caller saw another revision than the one that is there. */
        record ChangedMeanwhile() implements Outcome {}

        /** Others wrote the product at the same time, again and again. */
        record Contended() implements Outcome {}
    }

    /**
     * Carries the command out. Repeating it changes nothing. Where it counts more variants than one change can, the others come
     * with a version of their own, and who sends it again after it died in between completes it.
     */
    public Outcome save(Command command) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var outcome = attempt(command, products.findLatest(command.id()));
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Outcome.Contended();
    }

    /** Empty where what was found is no longer there. */
    private Optional<Outcome> attempt(Command command, Optional<ShelvedProduct> found) {
        if (found.isPresent() && !mayWrite(command, found.get().product())) {
            return Optional.of(new Outcome.NotYours());
        }
        var there = found.map(ShelvedProduct::product);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (publication(command, there, now)) {
            case Publication.Outcome.Refused(var why) -> Optional.of(new Outcome.Refused(why));
            case Publication.Outcome.Moved(var next) ->
                switch (wanted(command, there, next, now)) {
                    case Product.Outcome.Flawed(var flaws) -> Optional.of(new Outcome.Flawed(flaws));
                    case Product.Outcome.Sound(var product) -> write(command, found, product);
                };
        };
    }

    private Publication.Outcome publication(Command command, Optional<Product> there, Instant now) {
        var seller =
                there.map(Product::content).orElse(command.draft()).seller().id();
        BooleanSupplier trust =
                () -> command.only().isEmpty() || standings.of(seller).trusted();
        var outcome = there.map(product -> product.publication()
                        .saved(command.wish(), !product.content().readsLike(command.draft()), trust, now))
                .orElseGet(() -> Publication.begun(command.wish(), trust, now));
        return outcome instanceof Publication.Outcome.Moved(var next)
                ? new Publication.Outcome.Moved(next.withheld(withheld(command, there)))
                : outcome;
    }

    /**
     * What is there keeps what {@link dev.souk.sellers.ShelfKeeping} last made of it, by the version without which nothing is
     * written. Asked for is the seller of what comes onto their shelf.
     */
    private boolean withheld(Command command, Optional<Product> there) {
        var seller = command.draft().seller().id();
        return there.filter(product -> product.content().seller().id().equals(seller))
                .map(product -> product.publication().withheld())
                .orElseGet(() -> standings.of(seller).suspended());
    }

    private Product.Outcome wanted(Command command, Optional<Product> there, Publication next, Instant now) {
        return there.map(product -> product.changedTo(command.draft(), next, currency))
                .orElseGet(() -> Product.of(command.id(), command.draft(), next, currency, now));
    }

    private Optional<Outcome> write(Command command, Optional<ShelvedProduct> found, Product wanted) {
        var shelf = found.map(ShelvedProduct::stock).orElse(Map.of());
        var changes = stockChanges(command, shelf);
        var unchanged = found.isPresent() && found.get().product().equals(wanted);
        if (unchanged && changes.isEmpty()) {
            return Optional.of(new Outcome.Saved(found.get()));
        }
        if (command.seen()
                .filter(seen -> found.filter(there -> there.isAt(seen)).isEmpty())
                .isPresent()) {
            return Optional.of(new Outcome.ChangedMeanwhile());
        }
        var product = unchanged ? wanted.touched() : wanted;
        var withdrawn = shelf.keySet().stream()
                .filter(variant -> product.variant(variant).isEmpty())
                .collect(Collectors.toSet());
        var fitting = changes.subList(0, Math.min(changes.size(), Products.Change.MOST_COUNTS));
        if (!products.save(new Products.Change(command.by(), product, fitting, withdrawn))) {
            return Optional.empty();
        }
        var written = new ShelvedProduct(product, after(shelf, fitting, product));
        return fitting.size() == changes.size()
                ? Optional.of(new Outcome.Saved(written))
                : attempt(command.after(written), Optional.of(written));
    }

    private static boolean mayWrite(Command command, Product there) {
        return command.only().isEmpty()
                || command.only().get().equals(there.content().seller().id());
    }

    private static List<StockChange> stockChanges(Command command, Map<VariantId, Stock> shelf) {
        var changes = new ArrayList<StockChange>();
        command.counts().forEach((variant, count) -> {
            var stock = shelf.getOrDefault(variant, Stock.NONE);
            var saidBefore = stock.counted().equals(OptionalLong.of(count));
            var asWanted = command.seen().isEmpty() || stock.available() == count;
            if (!saidBefore || !asWanted) {
                changes.add(new StockChange(variant, count - stock.available(), count));
            }
        });
        return changes;
    }

    private static Map<VariantId, Stock> after(
            Map<VariantId, Stock> shelf, List<StockChange> changes, Product product) {
        var stock = new HashMap<>(shelf);
        changes.forEach(change -> stock.put(change.variant(), Stock.counted(change.counted())));
        stock.keySet().removeIf(variant -> product.variant(variant).isEmpty());
        return stock;
    }
}
