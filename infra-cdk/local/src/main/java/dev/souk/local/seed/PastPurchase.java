package dev.souk.local.seed;

import dev.souk.pricing.VariantRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A purchase of the year before the demo shop opened, made up, and the same each time.
 *
 * @param number counts them, from 1; those long ago first
 * @param daysAgo on which day, at least {@value #LATEST}: everything has arrived by now
 * @param minute of that day
 * @param pieces how many of each variant, in their order
 * @param chipped whether one piece of the first line came chipped, and its money went back
 */
record PastPurchase(int number, int daysAgo, int minute, Map<VariantRef, Integer> pieces, boolean chipped) {
    static final int EARLIEST = 364;
    static final int LATEST = 6;
    private static final long SEED = 20_251_129L;
    private static final int MINUTES_OF_A_DAY = 1_440;

    PastPurchase {
        pieces = Collections.unmodifiableMap(new LinkedHashMap<>(pieces));
    }

    /** A variant, and how much sooner than others it is bought. */
    private record Wish(VariantRef variant, double weight) {}

    /** A year of them: few a day, more at weekends and towards the end. */
    static List<PastPurchase> year(List<SeedData.Product> products) {
        var wishes = products.stream()
                .filter(product -> product.sellerId().equals(Seed.PLAYED))
                .flatMap(product -> wishes(product).stream())
                .toList();
        var random = new SplittableRandom(SEED);
        var purchases = new ArrayList<PastPurchase>();
        for (var day = EARLIEST; day >= LATEST; day--) {
            for (var orders = ordersOf(day, random); orders > 0; orders--) {
                purchases.add(new PastPurchase(
                        purchases.size() + 1,
                        day,
                        random.nextInt(MINUTES_OF_A_DAY),
                        pieces(wishes, random),
                        random.nextInt(20) == 0));
            }
        }
        return List.copyOf(purchases);
    }

    /** How many pieces of each variant they take together, by the product's id and the variant's. */
    static Map<String, Map<String, Integer>> soldOf(List<PastPurchase> purchases) {
        var sold = new LinkedHashMap<String, Map<String, Integer>>();
        purchases.forEach(purchase -> purchase.pieces()
                .forEach((variant, quantity) -> sold.computeIfAbsent(variant.productId(), _ -> new LinkedHashMap<>())
                        .merge(variant.variantId(), quantity, Integer::sum)));
        return sold;
    }

    /** What is cheap is bought more often. */
    private static List<Wish> wishes(SeedData.Product product) {
        var wishes = new ArrayList<Wish>();
        for (var variant : SeedData.parsed(product.body()).path("variants")) {
            var price = variant.at("/price/amount").asDouble();
            wishes.add(new Wish(
                    new VariantRef(product.id(), variant.path("variantId").asText()), 1 / Math.sqrt(price)));
        }
        return wishes;
    }

    private static int ordersOf(int day, SplittableRandom random) {
        var grown = 0.35 + 0.5 * (EARLIEST - day) / EARLIEST;
        var chance = day % 7 < 2 ? grown * 1.4 : grown;
        return (int) IntStream.range(0, 3)
                .filter(_ -> random.nextDouble() < chance / 2)
                .count();
    }

    private static Map<VariantRef, Integer> pieces(List<Wish> wishes, SplittableRandom random) {
        var pieces = new LinkedHashMap<VariantRef, Integer>();
        for (var lines = 1 + random.nextInt(3); lines > 0; lines--) {
            pieces.merge(pick(wishes, random), random.nextInt(4) == 0 ? 2 : 1, Integer::sum);
        }
        return pieces;
    }

    private static VariantRef pick(List<Wish> wishes, SplittableRandom random) {
        var left = random.nextDouble(wishes.stream().mapToDouble(Wish::weight).sum());
        for (var wish : wishes) {
            left -= wish.weight();
            if (left < 0) {
                return wish.variant();
            }
        }
        return wishes.getLast().variant();
    }
}
