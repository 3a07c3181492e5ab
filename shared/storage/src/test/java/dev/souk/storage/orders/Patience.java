package dev.souk.storage.orders;

import dev.souk.invoices.InvoiceBook;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Asks again where a call fails, as a stream delivers again. */
final class Patience {
    private static final int TRIES = 200;

    private Patience() {}

    static InvoiceBook of(InvoiceBook book) {
        return (InvoiceBook) Proxy.newProxyInstance(
                InvoiceBook.class.getClassLoader(), new Class<?>[] {InvoiceBook.class}, (_, method, args) -> {
                    for (int attempt = 1; ; attempt++) {
                        try {
                            return method.invoke(book, args);
                        } catch (InvocationTargetException e) {
                            if (attempt == TRIES) {
                                throw e.getCause();
                            }
                        }
                    }
                });
    }
}
