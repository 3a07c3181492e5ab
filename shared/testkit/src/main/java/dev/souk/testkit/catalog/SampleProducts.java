package dev.souk.testkit.catalog;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ChangedBy;
import dev.souk.catalog.Image;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductOption;
import dev.souk.catalog.Products;
import dev.souk.catalog.Publication;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.Seller;
import dev.souk.catalog.StockChange;
import dev.souk.catalog.TaxClass;
import dev.souk.catalog.Variant;
import dev.souk.catalog.VariantId;
import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.money.Currencies;
import dev.souk.money.Money;
import dev.souk.testkit.FixedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Products for tests. */
public final class SampleProducts {
    public static final Currency POUNDS = Currency.getInstance("GBP");
    /** A shop that is paid in pounds, in euros at 1.17 and in dollars at 1.31 for one. */
    public static final Currencies CURRENCIES = Currencies.of("GBP", "EUR=1.17,USD=1.31");

    public static final Seller POTTERY = new Seller(new SellerId("pottery"), "Ash & Clay");
    /** Who makes the changes of {@link #POTTERY}. */
    public static final ChangedBy POTTER = ChangedBy.seller(new MemberId("pottery"));

    public static final CategoryId KITCHEN = new CategoryId("kitchen");

    private SampleProducts() {}

    /** A plain product: one variant of the id {@code one}, at so many pence. */
    public static Product plain(String id, long pence) {
        return product(id, plainDraft(id, pence), FixedClock.START);
    }

    /** What {@link #plain} is made of. */
    public static ProductDraft plainDraft(String title, long pence) {
        return new ProductDraft(
                title,
                "Thrown by hand.",
                KITCHEN,
                TaxClass.STANDARD,
                POTTERY,
                List.of(),
                List.of(variant("one", pence)),
                List.of());
    }

    /** A book at ten pounds. */
    public static ProductDraft book() {
        return new ProductDraft(
                "A book", "", KITCHEN, TaxClass.BOOKS, POTTERY, List.of(), List.of(variant("one", 1_000)), List.of());
    }

    /** A mug in two colours, {@code red} and {@code blue}, with two images, at 900 and 950 pence. */
    public static ProductDraft mug() {
        return new ProductDraft(
                "Mug",
                "Holds tea.\n\nHolds coffee.",
                KITCHEN,
                TaxClass.STANDARD,
                POTTERY,
                List.of(new ProductOption("Colour", List.of("Red", "Blue"))),
                List.of(
                        new Variant(
                                new VariantId("red"),
                                Optional.of("MUG-R"),
                                List.of("Red"),
                                Money.of(900, "GBP"),
                                Optional.empty(),
                                Optional.of(350)),
                        new Variant(
                                new VariantId("blue"),
                                Optional.empty(),
                                List.of("Blue"),
                                Money.of(950, "GBP"),
                                Optional.of(1),
                                Optional.empty())),
                List.of(
                        image("/media/mug-red.webp", "A red mug"),
                        new Image(
                                "/media/mug-blue.webp",
                                "A blue mug",
                                Optional.of(800),
                                Optional.of(600),
                                Optional.of("#f4efe6"))));
    }

    /** The first version of a product. */
    public static Product product(String id, ProductDraft draft, Instant createdAt) {
        return new Product(new ProductId(id), draft, 1, createdAt);
    }

    /** The same product in another state: scheduled for an hour after the clock's start, rejected as "Too dark". */
    public static Product in(PublicationState state, Product product) {
        var start = FixedClock.START;
        var at = Optional.of(start.plus(Duration.ofHours(1)));
        var vetted = state == PublicationState.SCHEDULED || state == PublicationState.PUBLISHED;
        return new Product(
                product.id(),
                product.content(),
                product.version(),
                product.createdAt(),
                new Publication(
                        state,
                        start,
                        at.filter(time -> state == PublicationState.SCHEDULED),
                        Optional.of("Too dark").filter(reason -> state == PublicationState.REJECTED),
                        Optional.of(start).filter(time -> state == PublicationState.PUBLISHED),
                        vetted,
                        false));
    }

    /** A variant without choices. */
    public static Variant variant(String id, long pence) {
        return new Variant(
                new VariantId(id),
                Optional.empty(),
                List.of(),
                Money.of(pence, "GBP"),
                Optional.empty(),
                Optional.empty());
    }

    /** A plain product that its seller wants to look at with so many pieces or fewer. */
    public static Product lowAt(int mark, String id) {
        return of(id, Optional.of(mark), Optional.empty(), Optional.empty(), List.of());
    }

    /** A plain product at 100 pence that has the barcode {@code 4006381333931} and was 150 pence. */
    public static Product reduced(String id) {
        return of(id, Optional.empty(), Optional.of("4006381333931"), Optional.of(Money.of(150, "GBP")), List.of());
    }

    /** A plain product at 100 pence, for which its seller named other prices too. */
    public static Product named(String id, Money... prices) {
        return of(id, Optional.empty(), Optional.empty(), Optional.empty(), List.of(prices));
    }

    private static Product of(
            String id,
            Optional<Integer> lowStock,
            Optional<String> barcode,
            Optional<Money> compareAtPrice,
            List<Money> namedPrices) {
        var plain = plainDraft(id, 100);
        var marked = new Variant(
                new VariantId("one"),
                Optional.empty(),
                List.of(),
                Money.of(100, "GBP"),
                Optional.empty(),
                Optional.empty(),
                lowStock,
                barcode,
                compareAtPrice,
                namedPrices);
        var draft = new ProductDraft(
                id,
                plain.description(),
                plain.category(),
                plain.taxClass(),
                plain.seller(),
                plain.options(),
                List.of(marked),
                plain.images());
        return product(id, draft, FixedClock.START);
    }

    /** A product of so many variants at 100 pence, whose ids are this and a number. */
    public static ProductDraft wide(String prefix, int variants) {
        var plain = plainDraft("Wide", 100);
        var values = IntStream.range(0, variants).mapToObj(i -> prefix + i).toList();
        return new ProductDraft(
                plain.title(),
                plain.description(),
                plain.category(),
                plain.taxClass(),
                plain.seller(),
                List.of(new ProductOption("Kind", values)),
                values.stream()
                        .map(value -> new Variant(
                                new VariantId(value),
                                Optional.empty(),
                                List.of(value),
                                Money.of(100, "GBP"),
                                Optional.empty(),
                                Optional.empty()))
                        .toList(),
                List.of());
    }

    /** An image of which nothing is known but where it is and what it shows. */
    public static Image image(String url, String alt) {
        return new Image(url, alt, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The change that brings a new product into the shop, with so many pieces of each variant. */
    public static Products.Change arrival(Product product, long pieces) {
        return new Products.Change(
                POTTER,
                product,
                product.content().variants().stream()
                        .map(variant -> new StockChange(variant.id(), pieces, pieces))
                        .toList(),
                Set.of());
    }
}
