package dev.souk.shipping;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How a seller sends what is ordered.
 *
 * @param handlingDays working days that the seller needs before the shop's usual times begin to count; 0 to
 *     {@link #MOST_HANDLING_DAYS}
 * @param cancellationHours how long after its payment a shopper may call an order off; 1 to
 *     {@link #MOST_CANCELLATION_HOURS}; empty where only the packing ends it
 * @param holidays at most {@link #MOST_HOLIDAYS}, in the order of their days, of which none is in two
 * @param zones to which the seller sends; at least one
 */
public record Dispatch(
        int handlingDays, OptionalInt cancellationHours, List<Holiday> holidays, Set<ShippingZone> zones) {
    public static final int MOST_HANDLING_DAYS = 30;
    /** Two weeks. */
    public static final int MOST_CANCELLATION_HOURS = 336;
    /** A quote reads them all. */
    public static final int MOST_HOLIDAYS = 20;

    /** Of a seller who has said nothing about it. */
    public static final Dispatch USUAL =
            new Dispatch(0, OptionalInt.empty(), List.of(), EnumSet.allOf(ShippingZone.class));

    public Dispatch {
        holidays = List.copyOf(holidays);
        zones = Set.copyOf(zones);
        var flaws = DispatchFlaw.of(handlingDays, cancellationHours, holidays, zones);
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException("Nobody can send so: " + flaws);
        }
    }

    /** Whether the seller sends there. */
    public boolean sendsTo(ShippingZone zone) {
        return zones.contains(zone);
    }

    /** The day from which the shop's usual times count for an order of that day. */
    LocalDate start(LocalDate ordered) {
        if (handlingDays > 0) {
            return WorkingDays.after(ordered, handlingDays, this::isOpen);
        }
        return isOpen(ordered) ? ordered : WorkingDays.after(ordered, 1, this::isOpen);
    }

    /**
     * The last day on which to hand over what was ordered on that day.
     *
     * @param earliest the first day on which the shopper was told to expect it
     */
    public LocalDate sendBy(LocalDate ordered, LocalDate earliest) {
        var start = start(ordered);
        var day = ShipBy.day(start, earliest);
        while (!isOpen(day) && day.isAfter(start)) {
            day = WorkingDays.before(day);
        }
        return day.isBefore(start) ? start : day;
    }

    private boolean isOpen(LocalDate day) {
        return holidays.stream().noneMatch(holiday -> holiday.includes(day));
    }
}
