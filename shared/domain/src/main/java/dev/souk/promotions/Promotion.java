package dev.souk.promotions;

import dev.souk.money.ExchangeRate;
import java.util.Comparator;

/**
 * An offer to pay less.
 *
 * @param name as the shopper reads it, in cart, mail and invoice alike
 * @param exclusive whether it stands alone: an order has one exclusive promotion, or all others together
 * @param rank which comes first where several apply: the lower one, then by id
 * @param version counts its changes, from 1
 */
public record Promotion(
        PromotionId id,
        String name,
        Benefit benefit,
        Scope scope,
        Terms terms,
        boolean exclusive,
        int rank,
        long version) {
    /** The order in which promotions are applied. */
    static final Comparator<Promotion> ORDER = Comparator.comparingInt(Promotion::rank)
            .thenComparing(promotion -> promotion.id().value());

    /** The same, its amounts in the currency to which the rate is. */
    Promotion at(ExchangeRate rate) {
        return new Promotion(id, name, benefit.at(rate), scope, terms.at(rate), exclusive, rank, version);
    }

    /** Whether its uses are counted: only a limit needs that, and each count is paid for. */
    public boolean isCounted() {
        return terms.uses().isPresent() || terms.usesPerShopper().isPresent() || terms.firstOrder();
    }
}
