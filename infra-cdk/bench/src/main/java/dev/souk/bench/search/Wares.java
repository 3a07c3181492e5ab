package dev.souk.bench.search;

import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.Seller;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.catalog.Stock;
import dev.souk.catalog.TaxClass;
import dev.souk.catalog.VariantId;
import dev.souk.identity.SellerId;
import dev.souk.reviews.Rating;
import dev.souk.search.IndexedProduct;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.SampleProducts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up products, as many as are wanted, each with a title that no other has. The same number is the same product. */
final class Wares {
    private static final List<String> MANNERS = List.of(
            "Antique",
            "Classic",
            "Cosy",
            "Folding",
            "Garden",
            "Giant",
            "Handmade",
            "Little",
            "Modern",
            "Nordic",
            "Pocket",
            "Retro",
            "Rustic",
            "Slim",
            "Striped",
            "Travel",
            "Vintage");
    private static final List<String> COLOURS = List.of(
            "Amber",
            "Azure",
            "Black",
            "Cherry",
            "Cobalt",
            "Coral",
            "Cream",
            "Emerald",
            "Ivory",
            "Lavender",
            "Mint",
            "Navy",
            "Olive",
            "Peach",
            "Plum",
            "Rose",
            "Ruby",
            "Sand",
            "Scarlet",
            "Silver",
            "Slate",
            "Turquoise",
            "White");
    private static final List<String> MATERIALS = List.of(
            "Bamboo", "Brass", "Ceramic", "Copper", "Cork", "Cotton", "Enamel", "Felt", "Glass", "Iron", "Leather",
            "Linen", "Marble", "Oak", "Paper", "Pewter", "Rattan", "Silk", "Steel", "Stone", "Walnut", "Wicker",
            "Wool");
    private static final List<String> THINGS = List.of(
            "Apron",
            "Backpack",
            "Basket",
            "Bell",
            "Blanket",
            "Bottle",
            "Bowl",
            "Box",
            "Brush",
            "Bucket",
            "Candle",
            "Chair",
            "Clock",
            "Coaster",
            "Cushion",
            "Doorstop",
            "Drawer",
            "Frame",
            "Hammock",
            "Hook",
            "Jar",
            "Jug",
            "Kettle",
            "Ladder",
            "Lamp",
            "Lantern",
            "Mirror",
            "Mug",
            "Napkin",
            "Notebook",
            "Ornament",
            "Pencil",
            "Picture",
            "Pillow",
            "Plate",
            "Pot",
            "Puzzle",
            "Rack",
            "Ribbon",
            "Scarf",
            "Shelf",
            "Spoon",
            "Stool",
            "Teapot",
            "Tin",
            "Towel",
            "Tray",
            "Umbrella",
            "Vase",
            "Wreath");
    private static final int SELLERS = 200;
    private static final int CATEGORIES = 40;

    private Wares() {}

    /** At most this many titles differ. */
    static int most() {
        return MANNERS.size() * COLOURS.size() * MATERIALS.size() * THINGS.size();
    }

    static String id(int number) {
        return "ware-" + number;
    }

    static String title(int number) {
        var left = number;
        var thing = THINGS.get(left % THINGS.size());
        left /= THINGS.size();
        var colour = COLOURS.get(left % COLOURS.size());
        left /= COLOURS.size();
        var material = MATERIALS.get(left % MATERIALS.size());
        left /= MATERIALS.size();
        return MANNERS.get(left % MANNERS.size()) + " " + colour + " " + material + " " + thing;
    }

    static IndexedProduct product(int number) {
        var category = number % CATEGORIES;
        var seller = number % SELLERS;
        var draft = new ProductDraft(
                title(number),
                "Made by hand, for every day and for guests. Number " + number + ".",
                new CategoryId("aisle-" + category),
                TaxClass.STANDARD,
                new Seller(new SellerId("seller-" + seller), "Workshop " + seller),
                List.of(),
                List.of(SampleProducts.variant("one", 100 + number % 9_900)),
                List.of(SampleProducts.image("/media/" + id(number) + ".webp", title(number))));
        var product = SampleProducts.product(id(number), draft, FixedClock.START.plusSeconds(number));
        return new IndexedProduct(
                new ShelvedProduct(product, Map.of(new VariantId("one"), Stock.counted(number % 10))),
                List.of(new Category(
                        new CategoryId("aisle-" + category), "Aisle " + category, Optional.empty(), Optional.empty())),
                Rating.NONE);
    }
}
