package dev.souk.storage.orders;

import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.invoices.DocumentKey;
import dev.souk.invoices.DocumentNumber;
import dev.souk.invoices.InvoiceBook;
import dev.souk.invoices.IssuedDocument;
import dev.souk.invoices.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link InvoiceBook} promises. */
interface InvoiceBookContract {
    InvoiceBook book();

    /** How many documents are issued at once: each waits for the others, so that twice as many take four times as long. */
    default int many() {
        return 200;
    }

    private static DocumentKey invoice(String order) {
        return DocumentKey.invoice(teapot(order).id());
    }

    @Test
    default void numbersFollowOneAnotherBySeriesAndYear() {
        var one = teapot("one").id();
        assertThat(book().issue(invoice("one"), NOON).number()).hasToString("2026-000001");
        assertThat(book().issue(invoice("two"), NOON).number()).hasToString("2026-000002");
        assertThat(book().issue(DocumentKey.creditNote(one, "r1"), NOON).number())
                .hasToString("C-2026-000001");
        var newYear = Instant.parse("2027-01-01T00:00:00Z");
        assertThat(book().issue(invoice("three"), newYear).number()).hasToString("2027-000001");
        assertThat(book().issue(invoice("four"), newYear.minusMillis(1)).number())
                .hasToString("2026-000003");
    }

    @Test
    default void aDocumentHasOneNumberForGood() {
        var first = book().issue(invoice("one"), NOON);
        assertThat(book().issue(invoice("one"), NOON.plusSeconds(400 * 86_400L)))
                .isEqualTo(first);
        assertThat(first.issuedAt()).isEqualTo(NOON);
        assertThat(book().issue(invoice("two"), NOON).number().count()).isEqualTo(2);
    }

    @Test
    default void listsWhatWasIssuedOfAnOrder() {
        var one = teapot("one").id();
        assertThat(book().of(one)).isEmpty();
        var late = book().issue(DocumentKey.creditNote(one, "z-first"), NOON);
        var later = book().issue(DocumentKey.creditNote(one, "a-second"), NOON);
        var invoice = book().issue(DocumentKey.invoice(one), NOON);
        book().issue(invoice("two"), NOON);
        assertThat(book().of(one)).containsExactly(invoice, late, later);
    }

    @Test
    default void manyAtOnceHaveTheNumbersFromOneOn() throws Exception {
        var calls = new ArrayList<Callable<IssuedDocument>>();
        for (int i = 0; i < many(); i++) {
            var key = invoice("order-" + i);
            // Each is delivered twice.
            calls.add(() -> book().issue(key, NOON));
            calls.add(() -> book().issue(key, NOON));
        }
        Collections.shuffle(calls, new Random(7));
        try (var threads = Executors.newFixedThreadPool(32)) {
            var issued = new ArrayList<IssuedDocument>();
            for (var result : threads.invokeAll(calls)) {
                issued.add(result.get());
            }
            assertThat(issued.stream().distinct())
                    .extracting(IssuedDocument::number)
                    .containsExactlyInAnyOrderElementsOf(numbers(many()));
        }
    }

    private static List<DocumentNumber> numbers(long count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(number -> new DocumentNumber(Series.INVOICE, 2026, number))
                .toList();
    }
}
