package dev.souk.pricing;

import dev.souk.identity.SellerId;
import dev.souk.money.ExchangeRate;
import dev.souk.promotions.Adjustment;
import dev.souk.promotions.Discounts;
import dev.souk.promotions.Promotion;
import dev.souk.promotions.PromotionId;
import dev.souk.shipping.Dispatch;
import dev.souk.shipping.ShippingMethod;
import dev.souk.shipping.ShippingRates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lines cost under one set of promotions.
 *
 * @param promotions those that were tried, whether or not they gave anything
 */
record Bill(List<PricedLine> lines, List<Parcel> parcels, Totals totals, List<Promotion> promotions) {

    /** Everything that is the same whichever promotions apply. */
    record Frame(
            ExchangeRate rate,
            String country,
            LocalDate day,
            Taxes taxes,
            ShippingRates rates,
            Map<SellerId, Dispatch> dispatches,
            Map<SellerId, ShippingMethod> methods) {
        /** Of all amounts. */
        Currency currency() {
            return rate.to();
        }

        /** How a seller sends. */
        Dispatch dispatch(SellerId seller) {
            return dispatches.getOrDefault(seller, Dispatch.USUAL);
        }
    }

    static Bill of(Frame frame, List<OfferedLine> offered, List<Promotion> promotions) {
        var discounts = Discounts.of(offered.stream().map(OfferedLine::goods).toList(), frame.currency(), promotions);
        var lines = new ArrayList<PricedLine>();
        for (int i = 0; i < offered.size(); i++) {
            var line = offered.get(i);
            var rate = frame.taxes().on(line.offer().taxClass());
            lines.add(PricedLine.of(line.offer(), line.quantity(), discounts.ofLine(i), rate));
        }
        var parcels = parcels(frame, offered, lines, discounts);
        var shipments = parcels.stream().map(Parcel::chosen).toList();
        return new Bill(
                lines,
                parcels,
                Totals.of(frame.currency(), lines, shipments, frame.taxes().included()),
                promotions);
    }

    /** The promotions that took something off. */
    Set<PromotionId> effective() {
        return Stream.concat(
                        lines.stream().flatMap(line -> line.adjustments().stream()),
                        parcels.stream().flatMap(parcel -> parcel.chosen().adjustments().stream()))
                .map(Adjustment::source)
                .collect(Collectors.toSet());
    }

    private static List<Parcel> parcels(
            Frame frame, List<OfferedLine> offered, List<PricedLine> lines, Discounts discounts) {
        var bySeller = new LinkedHashMap<SellerId, SellerGoods>();
        for (int i = 0; i < lines.size(); i++) {
            var part = SellerGoods.of(lines.get(i), offered.get(i));
            bySeller.merge(lines.get(i).sellerId(), part, SellerGoods::plus);
        }
        return bySeller.values().stream()
                .flatMap(goods -> goods.parcel(frame, discounts).stream())
                .toList();
    }
}
