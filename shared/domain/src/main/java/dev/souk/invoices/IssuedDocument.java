package dev.souk.invoices;

import java.time.Instant;
import java.util.Comparator;

/**
 * A document that has its number. What it says is the order's, which never changes after it was placed.
 *
 * @param issuedAt to the millisecond
 */
public record IssuedDocument(DocumentKey key, DocumentNumber number, Instant issuedAt) {
    /** Invoices first, each series in the order of its numbers. */
    public static final Comparator<IssuedDocument> BY_NUMBER = Comparator.comparing(
                    (IssuedDocument document) -> document.number().series())
            .thenComparingInt(document -> document.number().year())
            .thenComparingLong(document -> document.number().count());
}
