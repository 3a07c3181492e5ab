package dev.souk.insights;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Some days in a row, in UTC.
 *
 * @param first the first of them
 * @param last the last of them, not before the first
 */
public record Days(LocalDate first, LocalDate last) {
    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** How many. */
    public long count() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    public Stream<LocalDate> all() {
        return first.datesUntil(last.plusDays(1));
    }

    /** The months in which some of them lie, in order. */
    public Stream<YearMonth> months() {
        var end = YearMonth.from(last);
        return Stream.iterate(YearMonth.from(first), month -> !month.isAfter(end), month -> month.plusMonths(1));
    }
}
