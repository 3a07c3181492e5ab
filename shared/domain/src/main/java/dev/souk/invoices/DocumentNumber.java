package dev.souk.invoices;

/**
 * The number of a document: of its series and year the first, the second and so on.
 *
 * @param year in which it was issued, in UTC
 * @param count from 1
 */
public record DocumentNumber(Series series, int year, long count) {
    public DocumentNumber {
        if (count < 1) {
            throw new IllegalArgumentException("Numbers begin with 1, not with " + count);
        }
    }

    /** As it is printed: {@code 2026-000001}, and {@code C-2026-000001} for a credit note. */
    @Override
    public String toString() {
        return "%s%04d-%06d".formatted(series.prefix(), year, count);
    }
}
