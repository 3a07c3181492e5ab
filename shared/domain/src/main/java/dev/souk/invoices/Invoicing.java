package dev.souk.invoices;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;

/** Issues what changes of orders ask for ({@link DocumentsDue}). The same again, however late, issues nothing more. */
public final class Invoicing {
    private final InvoiceBook book;
    private final Clock clock;

    public Invoicing(InvoiceBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * Issues all these documents.
     *
     * @throws IllegalStateException where too many others take numbers at the same time: ask again for all
     */
    public void issue(List<DocumentKey> due) {
        var keys = List.copyOf(new LinkedHashSet<>(due));
        for (int from = 0; from < keys.size(); from += InvoiceBook.MOST) {
            var to = Math.min(keys.size(), from + InvoiceBook.MOST);
            book.issue(keys.subList(from, to), clock.instant());
        }
    }
}
