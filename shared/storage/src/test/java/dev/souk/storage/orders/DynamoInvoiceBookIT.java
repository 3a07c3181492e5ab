package dev.souk.storage.orders;

import dev.souk.invoices.InvoiceBook;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.LocalDynamo;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoInvoiceBookIT implements InvoiceBookContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private final InvoiceBook book = new DynamoInvoiceBook(DYNAMO.client(), DYNAMO.settings(), new CountingIds());

    @Override
    public InvoiceBook book() {
        return Patience.of(book);
    }
}
