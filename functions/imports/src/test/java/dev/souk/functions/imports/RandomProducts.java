package dev.souk.functions.imports;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Image;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductAttribute;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductOption;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.catalog.Stock;
import dev.souk.catalog.TaxClass;
import dev.souk.catalog.Variant;
import dev.souk.catalog.VariantId;
import dev.souk.money.Money;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.SampleProducts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Any product that the contract allows, with texts as awkward as people write them. */
final class RandomProducts {
    private static final List<String> BITS = List.of(
            "Mug", " ", "é", "\"", "\"\"", ",", ";", "|", "\\", "\n", "\n\n", "'", "=1+1", "+", "-", "@", "\t", "💐",
            "＝", "\\|", "0", "x", "{}", "null");

    private static final long DEAREST = 999_999_999_999L;

    private final SplittableRandom random;

    private final boolean prepared;

    RandomProducts(long seed) {
        this(seed, false);
    }

    /** @param prepared whether the shop has made pictures of uploads for them, of which a file says the address alone */
    RandomProducts(long seed, boolean prepared) {
        this.random = new SplittableRandom(seed);
        this.prepared = prepared;
    }

    ShelvedProduct next(String id) {
        var options = options();
        var images = list(random.nextInt(4), this::image);
        var variants = variants(options, images.size());
        var draft = new ProductDraft(
                text(5).isBlank() ? "Mug" : "'" + text(3) + "M" + text(4),
                text(12),
                new CategoryId(random.nextBoolean() ? "kitchen" : "garden-and-yard"),
                List.of(TaxClass.values()).get(random.nextInt(TaxClass.values().length)),
                SampleProducts.POTTERY,
                options,
                variants,
                images,
                attributes(options));
        var stock = new HashMap<VariantId, Stock>();
        variants.forEach(variant -> {
            if (random.nextInt(4) > 0) {
                stock.put(
                        variant.id(),
                        new Stock(
                                random.nextInt(100),
                                random.nextInt(4) > 0 ? OptionalLong.of(random.nextInt(100)) : OptionalLong.empty()));
            }
        });
        return new ShelvedProduct(
                somewhere(new Product(new ProductId(id), draft, 1 + random.nextInt(9), FixedClock.START)), stock);
    }

    private Product somewhere(Product product) {
        var states = List.of(PublicationState.values());
        var state = states.get(random.nextInt(states.size()));
        return SampleProducts.in(state, product);
    }

    private List<ProductOption> options() {
        var names = new LinkedHashSet<String>();
        for (var i = random.nextInt(4); i > 0; i--) {
            names.add(some(3));
        }
        return names.stream()
                .map(name -> new ProductOption(
                        name, List.copyOf(new LinkedHashSet<>(list(1 + random.nextInt(4), () -> some(3))))))
                .toList();
    }

    private List<ProductAttribute> attributes(List<ProductOption> options) {
        var taken = new HashSet<String>();
        options.forEach(option -> taken.add(option.name().strip().toLowerCase(Locale.ROOT)));
        return list(random.nextInt(4), () -> new ProductAttribute(some(3), some(4) + ": " + some(2))).stream()
                .filter(attribute -> !attribute.name().isEmpty()
                        && taken.add(attribute.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<Variant> variants(List<ProductOption> options, int images) {
        var choices = new LinkedHashSet<List<String>>();
        for (var i = 1 + random.nextInt(6); i > 0; i--) {
            choices.add(options.stream()
                    .map(option ->
                            option.values().get(random.nextInt(option.values().size())))
                    .toList());
        }
        var variants = new ArrayList<Variant>();
        var others = Stream.of("EUR", "USD").filter(_ -> random.nextBoolean()).toList();
        for (var choice : choices) {
            var price = random.nextLong(DEAREST);
            variants.add(new Variant(
                    new VariantId("v" + variants.size()),
                    perhaps(() -> some(3)),
                    choice,
                    new Money(price, SampleProducts.POUNDS),
                    images == 0 ? Optional.empty() : perhaps(() -> random.nextInt(images)),
                    perhaps(() -> 1 + random.nextInt(1_000_000)),
                    perhaps(() -> random.nextInt(10_001)),
                    perhaps(this::barcode),
                    perhaps(() -> new Money(price + 1 + random.nextLong(DEAREST - price), SampleProducts.POUNDS)),
                    others.stream()
                            .map(currency -> Money.of(random.nextLong(DEAREST), currency))
                            .toList()));
        }
        return variants;
    }

    private String barcode() {
        return List.of("96385074", "036000291452", "4006381333931", "10012345678902")
                .get(random.nextInt(4));
    }

    private Image image() {
        return new Image(
                "/media/" + random.nextInt(1_000) + (random.nextBoolean() ? "|" : "\\") + ".webp",
                text(4),
                perhaps(() -> 1 + random.nextInt(10_000)),
                perhaps(() -> 1 + random.nextInt(10_000)),
                perhaps(() -> "#%06x".formatted(random.nextInt(1 << 24))),
                prepared ? Optional.of("/media/1.webp 320w") : Optional.empty(),
                prepared ? Optional.of("data:image/webp;base64,AA") : Optional.empty());
    }

    private <T> Optional<T> perhaps(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private static <T> List<T> list(int size, Supplier<T> value) {
        var list = new ArrayList<T>();
        for (var i = 0; i < size; i++) {
            list.add(value.get());
        }
        return list;
    }

    private String some(int most) {
        var text = text(most);
        return text.isEmpty() ? "-" : text;
    }

    private String text(int most) {
        var text = new StringBuilder();
        for (var i = random.nextInt(most + 1); i > 0; i--) {
            text.append(BITS.get(random.nextInt(BITS.size())));
        }
        return text.toString();
    }
}
