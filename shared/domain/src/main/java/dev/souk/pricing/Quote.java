package dev.souk.pricing;

import dev.souk.money.ExchangeRate;
import dev.souk.promotions.PromotionUse;
import java.util.List;

/**
 * What wanted lines cost.
 *
 * @param rate from the shop's own currency to that of all amounts
 * @param lines one a variant; those that are withdrawn or of another currency are not among them
 * @param parcels one a seller; none where nothing is sent
 * @param uses of the promotions that made it cheaper, as far as they are counted
 * @param problems why this cannot be ordered as it is; empty where it can
 */
public record Quote(
        ExchangeRate rate,
        List<PricedLine> lines,
        List<Parcel> parcels,
        Totals totals,
        List<PromotionUse> uses,
        List<CheckoutProblem> problems) {
    public Quote {
        lines = List.copyOf(lines);
        parcels = List.copyOf(parcels);
        uses = List.copyOf(uses);
        problems = List.copyOf(problems);
    }

    /** The chosen way of each parcel. */
    public List<Shipment> shipments() {
        return parcels.stream().map(Parcel::chosen).toList();
    }
}
