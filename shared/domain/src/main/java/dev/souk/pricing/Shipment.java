package dev.souk.pricing;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.promotions.Adjustment;
import dev.souk.shipping.ShippingMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a seller's part of an order is sent.
 *
 * @param fee what that costs by itself
 * @param adjustments what promotions take off it
 * @param tax on {@link #total()}, as what is sent is taxed; rounded half up to the minor unit
 * @param earliest the first day on which it should arrive
 * @param latest the last such day
 * @param sendBy the last day on which to hand it over, where its seller's {@link dev.souk.shipping.Dispatch} makes it another
 *     than the shop's usual one
 * @param cancellationHours how long after its payment it may be called off, where its seller says so
 */
public record Shipment(
        SellerId sellerId,
        String sellerName,
        ShippingMethod method,
        Money fee,
        List<Adjustment> adjustments,
        Money tax,
        LocalDate earliest,
        LocalDate latest,
        Optional<LocalDate> sendBy,
        OptionalInt cancellationHours) {
    public Shipment {
        adjustments = List.copyOf(adjustments);
        if (fee.isNegative()
                || tax.isNegative()
                || Adjustment.apply(fee, adjustments).isNegative()) {
            throw new IllegalArgumentException("Nothing that a shopper pays is below zero");
        }
    }

    /** What sending it costs, without a tax that comes on top. */
    public Money total() {
        return Adjustment.apply(fee, adjustments);
    }
}
