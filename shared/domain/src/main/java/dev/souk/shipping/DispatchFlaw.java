package dev.souk.shipping;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What is wrong with what a seller says of their sending: where, and what would be right. */
public sealed interface DispatchFlaw {
    /** The place of the field, as a JSON pointer into what was said. */
    String field();

    /** What to do, fit to show to the seller. */
    String fix();

    /** More or fewer days than a seller may need. */
    record HandlingOutOfBounds() implements DispatchFlaw {
        @Override
        public String field() {
            return "/handlingDays";
        }

        @Override
        public String fix() {
            return "Use 0 to " + Dispatch.MOST_HANDLING_DAYS + " days.";
        }
    }

    /** A window that is none, or that no shopper should wait for. */
    record WindowOutOfBounds() implements DispatchFlaw {
        @Override
        public String field() {
            return "/cancellationHours";
        }

        @Override
        public String fix() {
            return "Use 1 to " + Dispatch.MOST_CANCELLATION_HOURS + " hours, or leave it out.";
        }
    }

    /** A seller who sends nowhere sells nothing. */
    record NoZone() implements DispatchFlaw {
        @Override
        public String field() {
            return "/zones";
        }

        @Override
        public String fix() {
            return "Send to one zone at least. To sell nothing for a while, take your products out of the shop.";
        }
    }

    /** More of them than are kept. */
    record TooManyHolidays() implements DispatchFlaw {
        @Override
        public String field() {
            return "/holidays";
        }

        @Override
        public String fix() {
            return "Keep at most " + Dispatch.MOST_HOLIDAYS + ". Take out those that are over.";
        }
    }

    /** It ends before it begins. */
    record HolidayBackwards(int place) implements DispatchFlaw {
        @Override
        public String field() {
            return "/holidays/" + place + "/last";
        }

        @Override
        public String fix() {
            return "Is before the first day. Choose that day or a later one.";
        }
    }

    /** Longer than a shopper waits. */
    record HolidayTooLong(int place) implements DispatchFlaw {
        /** Three months. */
        static final int MOST_DAYS = 92;

        @Override
        public String field() {
            return "/holidays/" + place + "/last";
        }

        @Override
        public String fix() {
            return "Is more than " + MOST_DAYS + " days. For so long, take your products out of the shop.";
        }
    }

    /** A day of it is in an earlier one, or it comes before that. */
    record HolidaysOverlap(int place) implements DispatchFlaw {
        @Override
        public String field() {
            return "/holidays/" + place + "/first";
        }

        @Override
        public String fix() {
            return "Is not after the holiday before it. Make one of the two, or put them in order.";
        }
    }

    /** All flaws of it; empty where it can be kept. */
    static List<DispatchFlaw> of(
            int handlingDays, OptionalInt cancellationHours, List<Holiday> holidays, Set<ShippingZone> zones) {
        var found = new ArrayList<DispatchFlaw>();
        if (handlingDays < 0 || handlingDays > Dispatch.MOST_HANDLING_DAYS) {
            found.add(new HandlingOutOfBounds());
        }
        if (cancellationHours.isPresent()
                && (cancellationHours.getAsInt() < 1
                        || cancellationHours.getAsInt() > Dispatch.MOST_CANCELLATION_HOURS)) {
            found.add(new WindowOutOfBounds());
        }
        if (zones.isEmpty()) {
            found.add(new NoZone());
        }
        if (holidays.size() > Dispatch.MOST_HOLIDAYS) {
            found.add(new TooManyHolidays());
        }
        for (int place = 0; place < holidays.size(); place++) {
            found.addAll(of(holidays, place));
        }
        return List.copyOf(found);
    }

    private static List<DispatchFlaw> of(List<Holiday> holidays, int place) {
        var one = holidays.get(place);
        if (one.last().isBefore(one.first())) {
            return List.of(new HolidayBackwards(place));
        }
        if (ChronoUnit.DAYS.between(one.first(), one.last()) >= HolidayTooLong.MOST_DAYS) {
            return List.of(new HolidayTooLong(place));
        }
        return place > 0 && !one.first().isAfter(holidays.get(place - 1).last())
                ? List.of(new HolidaysOverlap(place))
                : List.of();
    }
}
