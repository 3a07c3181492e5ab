package dev.souk.shipping;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Days on which parcels move: Monday to Friday. Public holidays are not known here; a window of days covers them. */
final class WorkingDays {
    private static final Set<DayOfWeek> REST = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WorkingDays() {}

    /** The day that comes so many working days after this one. */
    static LocalDate after(LocalDate day, int workingDays) {
        return after(day, workingDays, _ -> true);
    }

    /**
     * The same where not every such day counts.
     *
     * @param counts whether a day from Monday to Friday does; not false for good
     */
    static LocalDate after(LocalDate day, int workingDays, Predicate<LocalDate> counts) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(next -> !REST.contains(next.getDayOfWeek()))
                .filter(counts)
                .skip(workingDays - 1L)
                .findFirst()
                .orElseThrow();
    }

    /** The last working day before this one. */
    static LocalDate before(LocalDate day) {
        return Stream.iterate(day.minusDays(1), next -> next.minusDays(1))
                .filter(next -> !REST.contains(next.getDayOfWeek()))
                .findFirst()
                .orElseThrow();
    }
}
