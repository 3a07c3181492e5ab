package dev.souk.shipping;

import dev.souk.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One way to send a seller's parcel.
 *
 * @param fee tax included where the destination has one that is part of prices; never negative
 * @param freeFrom what the parcel's goods have to cost, after discounts, for the fee to be nothing; empty where it always
 *     costs
 * @param earliest the first day on which it should arrive, if it was ordered today
 * @param latest the last such day
 */
public record ShippingOption(
        ShippingMethod method, Money fee, Optional<Money> freeFrom, LocalDate earliest, LocalDate latest) {}
