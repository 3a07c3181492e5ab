package dev.souk.shipping;

import java.time.LocalDate;

/**
 * The day on which a parcel has to leave: early enough for the first day that the shopper was promised, and at the latest two
 * working days after the order, however long the way is. Where a seller needs days before, both count from there.
 */
public final class ShipBy {
    private static final int HANDLING_DAYS = 2;

    private ShipBy() {}

    /**
     * The last day on which to hand it over.
     *
     * @param ordered the day of the order
     * @param earliest the first day on which it should arrive
     */
    public static LocalDate day(LocalDate ordered, LocalDate earliest) {
        var before = WorkingDays.before(earliest);
        var handled = WorkingDays.after(ordered, HANDLING_DAYS);
        var day = before.isBefore(handled) ? before : handled;
        return day.isBefore(ordered) ? ordered : day;
    }
}
