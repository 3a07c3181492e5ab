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
import java.util.stream.IntStream;
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

    private IssuedDocument issued(DocumentKey key, Instant now) {
        return book().issue(List.of(key), now).getFirst();
    }

    @Test
    default void numbersFollowOneAnotherBySeriesAndYear() {
        var one = teapot("one").id();
        assertThat(issued(invoice("one"), NOON).number()).hasToString("2026-000001");
        assertThat(issued(invoice("two"), NOON).number()).hasToString("2026-000002");
        assertThat(issued(DocumentKey.creditNote(one, "r1"), NOON).number()).hasToString("C-2026-000001");
        var newYear = Instant.parse("2027-01-01T00:00:00Z");
        assertThat(issued(invoice("three"), newYear).number()).hasToString("2027-000001");
        assertThat(issued(invoice("four"), newYear.minusMillis(1)).number()).hasToString("2026-000003");
    }

    @Test
    default void aDocumentHasOneNumberForGood() {
        var first = issued(invoice("one"), NOON);
        assertThat(issued(invoice("one"), NOON.plusSeconds(400 * 86_400L))).isEqualTo(first);
        assertThat(first.issuedAt()).isEqualTo(NOON);
        assertThat(issued(invoice("two"), NOON).number().count()).isEqualTo(2);
    }

    @Test
    default void listsWhatWasIssuedOfAnOrder() {
        var one = teapot("one").id();
        assertThat(book().of(one)).isEmpty();
        var late = issued(DocumentKey.creditNote(one, "z-first"), NOON);
        var later = issued(DocumentKey.creditNote(one, "a-second"), NOON);
        var invoice = issued(DocumentKey.invoice(one), NOON);
        issued(invoice("two"), NOON);
        assertThat(book().of(one)).containsExactly(invoice, late, later);
    }

    @Test
    default void manyTogetherHaveTheNumbersThatFollowInTheirOrder() {
        issued(invoice("before"), NOON);
        var note = DocumentKey.creditNote(teapot("one").id(), "r1");
        var together = List.of(invoice("two"), note, invoice("before"), invoice("one"), invoice("two"));
        assertThat(book().issue(together, NOON))
                .extracting(document -> document.number().toString())
                .containsExactly("2026-000002", "C-2026-000001", "2026-000001", "2026-000003");
        assertThat(issued(invoice("next"), NOON).number()).hasToString("2026-000004");
    }

    @Test
    default void batchesAtOnceThatShareDocumentsLeaveNoGap() throws Exception {
        var keys = IntStream.range(0, 60).mapToObj(i -> invoice("order-" + i)).toList();
        var calls = new ArrayList<Callable<List<IssuedDocument>>>();
        // Each document comes in two batches.
        for (int from = 0; from < keys.size(); from += 5) {
            var batch = keys.subList(from, Math.min(keys.size(), from + 10));
            calls.add(() -> book().issue(batch, NOON));
        }
        calls.add(() -> book().issue(keys.subList(0, 5), NOON));
        Collections.shuffle(calls, new Random(7));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var issued = new ArrayList<IssuedDocument>();
            for (var result : threads.invokeAll(calls)) {
                issued.addAll(result.get());
            }
            assertThat(issued.stream().distinct())
                    .extracting(IssuedDocument::number)
                    .containsExactlyInAnyOrderElementsOf(numbers(keys.size()));
        }
    }

    @Test
    default void manyAtOnceHaveTheNumbersFromOneOn() throws Exception {
        var calls = new ArrayList<Callable<IssuedDocument>>();
        for (int i = 0; i < many(); i++) {
            var key = invoice("order-" + i);
            // Each is delivered twice.
            calls.add(() -> issued(key, NOON));
            calls.add(() -> issued(key, NOON));
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
