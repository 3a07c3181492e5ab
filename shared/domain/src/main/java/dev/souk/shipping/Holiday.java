package dev.souk.shipping;

import java.time.LocalDate;

/**
 * Days on which a seller sends nothing.
 *
 * @param first of them
 * @param last of them, not before the first
 */
public record Holiday(LocalDate first, LocalDate last) {
    /** Whether it is one of them. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
