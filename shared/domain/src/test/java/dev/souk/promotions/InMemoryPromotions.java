package dev.souk.promotions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Promotions and their counts in memory. What takes uses has to hold its lock: placing takes all or nothing. */
public final class InMemoryPromotions implements Promotions, Standings {
    private final Map<String, Promotion> promotions = new TreeMap<>();
    private final Map<PromotionId, Long> used = new HashMap<>();
    private final Map<String, Long> usedByShopper = new HashMap<>();
    private final Set<String> firstOrders = new HashSet<>();

    @Override
    public synchronized List<Standing> find(Set<PromotionId> codes, Optional<String> shopper) {
        return promotions.values().stream()
                .filter(promotion -> !promotion.terms().code() || codes.contains(promotion.id()))
                .map(promotion -> standing(promotion, shopper))
                .toList();
    }

    @Override
    public synchronized Optional<Standing> read(PromotionId id) {
        return promotions.values().stream()
                .filter(promotion -> promotion.id().equals(id))
                .findFirst()
                .map(promotion -> standing(promotion, Optional.empty()));
    }

    @Override
    public synchronized boolean save(Promotion promotion) {
        var current = promotions.get(key(promotion));
        if (promotion.version() != (current == null ? 1 : current.version() + 1)) {
            return false;
        }
        promotions.put(key(promotion), promotion);
        return true;
    }

    @Override
    public synchronized Page list(int limit, Optional<String> cursor) {
        if (cursor.isPresent() && !promotions.containsKey(cursor.get())) {
            throw new InvalidCursor();
        }
        var rest = promotions.keySet().stream()
                .filter(key -> cursor.isEmpty() || key.compareTo(cursor.get()) > 0)
                .toList();
        var shown = rest.stream().limit(limit).toList();
        return new Page(
                shown.stream()
                        .map(promotions::get)
                        .map(promotion -> standing(promotion, Optional.empty()))
                        .toList(),
                rest.size() > limit ? Optional.of(shown.getLast()) : Optional.empty());
    }

    /** What keeps these uses from being taken. */
    public synchronized Map<PromotionId, CouponFlaw> obstacles(List<PromotionUse> uses, String shopper) {
        var obstacles = new LinkedHashMap<PromotionId, CouponFlaw>();
        for (var use : uses) {
            var promotion = promotions.get(key(use.code(), use.promotion()));
            if (promotion == null || isSpent(use, promotion)) {
                obstacles.put(use.promotion(), CouponFlaw.EXHAUSTED);
            } else if (use.shopperLimit() > 0 && usedBy(shopper, use.promotion()) >= use.shopperLimit()) {
                obstacles.put(use.promotion(), CouponFlaw.USED);
            } else if (use.first() && firstOrders.contains(shopper)) {
                obstacles.put(use.promotion(), CouponFlaw.NOT_FIRST);
            }
        }
        return obstacles;
    }

    /** Counts these uses up by 1, or down by -1. */
    public synchronized void count(List<PromotionUse> uses, String shopper, long change) {
        for (var use : uses) {
            if (use.total()) {
                used.merge(use.promotion(), change, Long::sum);
            }
            if (use.shopperLimit() > 0) {
                usedByShopper.merge(shopper + " " + use.promotion(), change, Long::sum);
            }
            if (use.first() && change > 0) {
                firstOrders.add(shopper);
            } else if (use.first()) {
                firstOrders.remove(shopper);
            }
        }
    }

    private boolean isSpent(PromotionUse use, Promotion promotion) {
        return use.total() && used(use.promotion()) >= promotion.terms().uses().orElse(Integer.MAX_VALUE);
    }

    private Standing standing(Promotion promotion, Optional<String> shopper) {
        return new Standing(
                promotion,
                used(promotion.id()),
                shopper.map(key -> usedBy(key, promotion.id())).orElse(0L));
    }

    private long used(PromotionId id) {
        return used.getOrDefault(id, 0L);
    }

    private long usedBy(String shopper, PromotionId id) {
        return usedByShopper.getOrDefault(shopper + " " + id, 0L);
    }

    private static String key(Promotion promotion) {
        return key(promotion.terms().code(), promotion.id());
    }

    private static String key(boolean code, PromotionId id) {
        return (code ? "C-" : "A-") + id;
    }
}
