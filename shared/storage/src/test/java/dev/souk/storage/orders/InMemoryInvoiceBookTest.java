package dev.souk.storage.orders;

import dev.souk.invoices.InMemoryInvoiceBook;
import dev.souk.invoices.InvoiceBook;

class InMemoryInvoiceBookTest implements InvoiceBookContract {
    private final InvoiceBook book = new InMemoryInvoiceBook();

    @Override
    public InvoiceBook book() {
        return book;
    }
}
