package dev.souk.storage.search;

import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductAttribute;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductOption;
import dev.souk.catalog.Seller;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.catalog.Stock;
import dev.souk.catalog.TaxClass;
import dev.souk.catalog.Variant;
import dev.souk.catalog.VariantId;
import dev.souk.identity.SellerId;
import dev.souk.money.ExchangeRate;
import dev.souk.money.Money;
import dev.souk.reviews.Rating;
import dev.souk.search.IndexedProduct;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.SampleProducts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Things to find. */
final class Goods {
    static final Category TABLE = category("table", "Kitchen & Table", Optional.empty());
    static final Category CUPS = category("cups", "Mugs and cups", Optional.of("table"));
    static final Category HOME = category("home", "Home & Light", Optional.empty());

    /** What changes nothing: prices are in the shop's own currency. */
    static final ExchangeRate POUNDS = ExchangeRate.none(SampleProducts.POUNDS);

    private Goods() {}

    private static Category category(String id, String name, Optional<String> parent) {
        return new Category(new CategoryId(id), name, parent.map(CategoryId::new), Optional.empty());
    }

    /** A thing at so many pence in one or more colours; the later its place, the newer it is. */
    static IndexedProduct thing(String title, long pence, long available, List<Category> path, int place) {
        return thing(title, "For every day.", pence, available, path, place);
    }

    static IndexedProduct thing(
            String title, String description, long pence, long available, List<Category> path, int place) {
        var plain = List.of(List.of("Cobalt"));
        return thing(title, description, pence, available, path, place, List.of("Colour"), plain, Rating.NONE);
    }

    /** A thing that comes in these, each a value of each option. */
    static IndexedProduct coming(String title, int place, Rating rating, List<String> options, List<List<String>> in) {
        return thing(title, "For every day.", 1_000, 1, List.of(HOME), place, options, in, rating);
    }

    /** The same thing, of which that is said. */
    static IndexedProduct said(IndexedProduct thing, ProductAttribute... attributes) {
        var product = thing.shelved().product();
        var said = SampleProducts.product(
                product.id().value(), product.content().describedBy(List.of(attributes)), product.createdAt());
        return new IndexedProduct(new ShelvedProduct(said, thing.shelved().stock()), thing.path(), thing.rating());
    }

    private static IndexedProduct thing(
            String title,
            String description,
            long pence,
            long available,
            List<Category> path,
            int place,
            List<String> options,
            List<List<String>> in,
            Rating rating) {
        var id = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var seller = new Seller(
                new SellerId(place % 2 == 0 ? "clay" : "tide"), place % 2 == 0 ? "Ash & Clay" : "Tidewater Studio");
        var draft = new ProductDraft(
                title,
                description,
                path.getLast().id(),
                TaxClass.STANDARD,
                seller,
                IntStream.range(0, options.size())
                        .mapToObj(i -> new ProductOption(
                                options.get(i),
                                in.stream()
                                        .map(choices -> choices.get(i))
                                        .distinct()
                                        .toList()))
                        .toList(),
                IntStream.range(0, in.size())
                        .mapToObj(i -> new Variant(
                                new VariantId(i == 0 ? "one" : "other-" + i),
                                Optional.empty(),
                                in.get(i),
                                Money.of(pence, "GBP"),
                                Optional.empty(),
                                Optional.empty()))
                        .toList(),
                List.of(SampleProducts.image("/media/" + id + ".webp", title)));
        var product = SampleProducts.product(id, draft, FixedClock.START.plusSeconds(place));
        return new IndexedProduct(
                new ShelvedProduct(product, Map.of(new VariantId("one"), Stock.counted(available))), path, rating);
    }

    /** A thing at that price, for which its seller named others too. */
    static IndexedProduct costing(String title, int place, Money price, Money... named) {
        var plain = SampleProducts.plainDraft(title, 1);
        var variant = new Variant(
                new VariantId("one"),
                Optional.empty(),
                List.of(),
                price,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(named));
        var draft = new ProductDraft(
                title,
                plain.description(),
                TABLE.id(),
                plain.taxClass(),
                plain.seller(),
                List.of(),
                List.of(variant),
                List.of());
        var product = SampleProducts.product("thing-" + place, draft, FixedClock.START.plusSeconds(place));
        return new IndexedProduct(
                new ShelvedProduct(product, Map.of(new VariantId("one"), Stock.counted(1))),
                List.of(TABLE),
                Rating.NONE);
    }

    static List<IndexedProduct> all() {
        return List.of(
                thing("Enamel Teapot", "Pours to the last drop.", 4_200, 3, List.of(TABLE), 0),
                thing("Morning Mug", "Holds tea or coffee.", 1_200, 9, List.of(TABLE, CUPS), 1),
                thing("Café Cup", 900, 0, List.of(TABLE, CUPS), 2),
                thing(
                        "Reading Lamp",
                        "Light to drink your tea by, with a shade of enamel.",
                        6_500,
                        2,
                        List.of(HOME),
                        3),
                thing("Lamp", 2_500, 4, List.of(HOME), 4),
                thing("Children's Lamp", 3_000, 1, List.of(HOME), 5));
    }

    static ProductId id(String id) {
        return new ProductId(id);
    }
}
