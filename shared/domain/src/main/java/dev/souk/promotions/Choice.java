package dev.souk.promotions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Which promotions an order may have.
 *
 * @param plans the sets of promotions that may be applied together, each in its order: all that share, first, then each
 *     exclusive one alone. Never empty, since a set may be
 * @param flaws why a named code is in none of them
 */
public record Choice(List<List<Promotion>> plans, Map<PromotionId, CouponFlaw> flaws) {
    public Choice {
        plans = List.copyOf(plans);
        flaws = Map.copyOf(flaws);
    }

    /**
     * What may be applied to these goods.
     *
     * @param standings the promotions that there are: all without a code, and those whose codes were named
     * @param codes the codes that the shopper named
     * @param hasBought whether the shopper, a member, has bought before; asked only where a promotion wants to know
     */
    public static Choice of(
            List<Standing> standings,
            Set<PromotionId> codes,
            List<Goods> goods,
            Currency currency,
            Shopper shopper,
            BooleanSupplier hasBought,
            Instant now) {
        var eligibility = new Eligibility(goods, currency, shopper, hasBought, now);
        var flaws = new LinkedHashMap<PromotionId, CouponFlaw>();
        codes.forEach(code -> flaws.put(code, CouponFlaw.UNKNOWN));
        var eligible = new ArrayList<Promotion>();
        for (var standing : standings) {
            var promotion = standing.promotion();
            if (promotion.terms().code() && !codes.contains(promotion.id())) {
                continue;
            }
            var flaw = eligibility.flawOf(standing);
            flaws.remove(promotion.id());
            if (flaw.isEmpty()) {
                eligible.add(promotion);
            } else if (promotion.terms().code()) {
                flaws.put(promotion.id(), flaw.get());
            }
        }
        return new Choice(plans(eligible), flaws);
    }

    private static List<List<Promotion>> plans(List<Promotion> eligible) {
        var ordered = eligible.stream().sorted(Promotion.ORDER).toList();
        var plans = new ArrayList<List<Promotion>>();
        plans.add(ordered.stream().filter(promotion -> !promotion.exclusive()).toList());
        ordered.stream().filter(Promotion::exclusive).map(List::of).forEach(plans::add);
        return plans;
    }
}
