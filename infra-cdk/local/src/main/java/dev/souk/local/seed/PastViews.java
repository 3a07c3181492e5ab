package dev.souk.local.seed;

import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import dev.souk.insights.PageViews;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * How often the demo seller's products were looked at in the year before the shop opened, made up, and the same each time:
 * each thing that was bought by somebody who looked at it, and more often by somebody who did not buy.
 */
final class PastViews {
    private static final long SEED = 20_251_130L;
    /** So many look on a day without a purchase, at the most, of what is looked at least and most. */
    private static final int FEW = 3;

    private static final int MANY = 9;

    /** And so many more for each that buys. */
    private static final int FOR_A_PURCHASE = 14;

    private PastViews() {}

    static List<PageViews> of(
            SellerId seller, List<SeedData.Product> products, List<PastPurchase> purchases, LocalDate today) {
        var random = new SplittableRandom(SEED);
        var bought = boughtOn(purchases);
        return products.stream()
                .filter(product -> product.sellerId().equals(Seed.PLAYED))
                .map(product -> new PageViews(
                        seller,
                        new ProductId(product.id()),
                        SeedData.parsed(product.body()).path("title").asText(),
                        times(product.id(), bought, today, random)))
                .toList();
    }

    /** How many purchases of each day hold a product. */
    private static Map<String, Map<Integer, Integer>> boughtOn(List<PastPurchase> purchases) {
        var bought = new HashMap<String, Map<Integer, Integer>>();
        for (var purchase : purchases) {
            purchase.pieces().keySet().stream()
                    .map(variant -> variant.productId())
                    .distinct()
                    .forEach(product -> bought.computeIfAbsent(product, _ -> new HashMap<>())
                            .merge(purchase.daysAgo(), 1, Integer::sum));
        }
        return bought;
    }

    private static SortedMap<LocalDate, Integer> times(
            String product, Map<String, Map<Integer, Integer>> bought, LocalDate today, SplittableRandom random) {
        var times = new TreeMap<LocalDate, Integer>();
        var most = random.nextInt(FEW, MANY);
        for (var day = PastPurchase.EARLIEST; day >= PastPurchase.LATEST; day--) {
            var looked = random.nextInt(most);
            for (var buyers = bought.getOrDefault(product, Map.of()).getOrDefault(day, 0); buyers > 0; buyers--) {
                looked += 1 + random.nextInt(FOR_A_PURCHASE);
            }
            if (looked > 0) {
                times.put(today.minusDays(day), looked);
            }
        }
        return times;
    }
}
