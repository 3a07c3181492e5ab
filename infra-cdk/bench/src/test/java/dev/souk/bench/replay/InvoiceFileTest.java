package dev.souk.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoiceFileTest {
    private static final Optional<String> CUSTOMER = Optional.of("17850");

    private static final String HEAD = "invoice,stock_code,quantity,invoiced_at,unit_price_gbp,customer,country\n";

    private static final String FILE = HEAD + """
            1,85123A,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
            1,71053,6,2010-12-01 08:26:00,3.39,17850,United Kingdom
            1,85123A,2,2010-12-01 08:26:00,2.55,17850,United Kingdom
            C2,71053,-6,2010-12-01 08:27:00,3.39,17850,United Kingdom
            C2,71053,-1,2010-12-01 08:27:00,3.39,17850,United Kingdom
            3,22423,-1,2010-12-01 08:28:00,0,,EIRE
            4,22423,1,2010-12-01 08:29:00,12.75,,EIRE
            5,22423,1,2010-12-01 08:30:00,12.75,,France
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void makesOneLineOfEachProductOfAnInvoice() throws IOException {
        assertThat(read(FILE, 1).documents())
                .containsExactly(new Invoice("1", CUSTOMER, "GB", List.of(line("85123A", 8), line("71053", 6))));
    }

    @Test
    void countsACancellationsPiecesAndKeepsItsLinesApart() throws IOException {
        assertThat(read(FILE, 2).documents().getLast())
                .isEqualTo(new Cancellation("C2", CUSTOMER, List.of(line("71053", 6), line("71053", 1))));
    }

    @Test
    void countsWhatItLeavesOut() throws IOException {
        var file = read(FILE, 4);
        assertThat(file.cancellations()).isEqualTo(1);
        assertThat(file.invoices()).isEqualTo(2);
        assertThat(file.leftOut()).isEqualTo(1);
        assertThat(file.documents()).extracting(Document::number).containsExactly("1", "C2", "4");
    }

    @Test
    void knowsWhomTheFileNamesAndWhereTheyLive() throws IOException {
        var guest = (Invoice) read(FILE, 5).documents().getLast();
        assertThat(guest.customer()).isEmpty();
        assertThat(guest.country()).isEqualTo("FR");
        assertThat(((Invoice) read(FILE, 4).documents().getLast()).country()).isEqualTo("IE");
    }

    @Test
    void partsAnInvoiceOfMoreProductsThanAnOrderTakes() throws IOException {
        var rows = IntStream.rangeClosed(1, 199)
                .mapToObj(product -> "7,%d,2,2010-12-01 08:26:00,1,17850,France%n".formatted(10_000 + product))
                .collect(Collectors.joining());
        var documents = read(HEAD + rows, 1).documents();
        assertThat(documents).extracting(Document::number).containsExactly("7", "7-2", "7-3");
        assertThat(documents).extracting(one -> ((Invoice) one).lines().size()).containsExactly(99, 99, 1);
        assertThat(documents).extracting(one -> ((Invoice) one).country()).containsOnly("FR");
        assertThat(documents).extracting(Document::customer).containsOnly(CUSTOMER);
    }

    private static Invoice.Line line(String stockCode, int quantity) {
        return new Invoice.Line(stockCode, quantity);
    }

    private InvoiceFile read(String text, int most) throws IOException {
        var path = folder.resolve("transactions.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return InvoiceFile.read(path, most);
    }
}
