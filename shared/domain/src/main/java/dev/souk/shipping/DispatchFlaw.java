package dev.souk.shipping;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is wrong with what a seller says of their sending.
 *
 * @param field its place, as a JSON pointer into what was said
 * @param fix what to do, fit to show to the seller
 */
public record DispatchFlaw(String field, String fix) {
    /** Of one holiday: three months. Longer than that no shopper waits. */
    private static final int MOST_DAYS = 92;

    /** All flaws of it; empty where it can be kept. */
    public static List<DispatchFlaw> of(
            int handlingDays, OptionalInt cancellationHours, List<Holiday> holidays, Set<ShippingZone> zones) {
        var found = new ArrayList<DispatchFlaw>();
        if (handlingDays < 0 || handlingDays > Dispatch.MOST_HANDLING_DAYS) {
            found.add(new DispatchFlaw("/handlingDays", "Use 0 to " + Dispatch.MOST_HANDLING_DAYS + " days."));
        }
        if (cancellationHours.isPresent()
                && (cancellationHours.getAsInt() < 1
                        || cancellationHours.getAsInt() > Dispatch.MOST_CANCELLATION_HOURS)) {
            found.add(new DispatchFlaw(
                    "/cancellationHours", "Use 1 to " + Dispatch.MOST_CANCELLATION_HOURS + " hours, or leave it out."));
        }
        if (zones.isEmpty()) {
            found.add(new DispatchFlaw(
                    "/zones",
                    "Send to one zone at least. To sell nothing for a while, take your products out of the shop."));
        }
        if (holidays.size() > Dispatch.MOST_HOLIDAYS) {
            found.add(new DispatchFlaw(
                    "/holidays", "Keep at most " + Dispatch.MOST_HOLIDAYS + ". Take out those that are over."));
        }
        for (int place = 0; place < holidays.size(); place++) {
            found.addAll(of(holidays, place));
        }
        return List.copyOf(found);
    }

    private static List<DispatchFlaw> of(List<Holiday> holidays, int place) {
        var one = holidays.get(place);
        if (one.last().isBefore(one.first())) {
            return flaw(place, "last", "Is before the first day. Choose that day or a later one.");
        }
        if (ChronoUnit.DAYS.between(one.first(), one.last()) >= MOST_DAYS) {
            return flaw(
                    place,
                    "last",
                    "Is more than " + MOST_DAYS + " days. For so long, take your products out of the shop.");
        }
        return place > 0 && !one.first().isAfter(holidays.get(place - 1).last())
                ? flaw(place, "first", "Is not after the holiday before it. Make one of the two, or put them in order.")
                : List.of();
    }

    private static List<DispatchFlaw> flaw(int place, String day, String fix) {
        return List.of(new DispatchFlaw("/holidays/" + place + "/" + day, fix));
    }
}
