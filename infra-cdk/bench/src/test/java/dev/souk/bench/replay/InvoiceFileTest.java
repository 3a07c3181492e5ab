package dev.souk.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoiceFileTest {
    private static final String FILE = """
            invoice,stock_code,quantity,invoiced_at,unit_price_gbp,customer,country
            1,85123A,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
            1,71053,6,2010-12-01 08:26:00,3.39,17850,United Kingdom
            1,85123A,2,2010-12-01 08:26:00,2.55,17850,United Kingdom
            C2,71053,-6,2010-12-01 08:27:00,3.39,17850,United Kingdom
            3,22423,-1,2010-12-01 08:28:00,0,,EIRE
            4,22423,1,2010-12-01 08:29:00,12.75,,EIRE
            5,22423,1,2010-12-01 08:30:00,12.75,,France
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void makesOneLineOfEachProductOfAnInvoice() throws IOException {
        assertThat(read(1).invoices())
                .containsExactly(
                        new Invoice("1", "GB", List.of(new Invoice.Line("85123A", 8), new Invoice.Line("71053", 6))));
    }

    @Test
    void countsWhatItLeavesOut() throws IOException {
        var file = read(4);
        assertThat(file.cancellations()).isEqualTo(1);
        assertThat(file.leftOut()).isEqualTo(1);
        assertThat(file.invoices()).extracting(Invoice::number).containsExactly("1", "4");
    }

    @Test
    void knowsTheCountriesOfTheFile() throws IOException {
        assertThat(read(5).invoices()).extracting(Invoice::country).containsExactly("GB", "IE", "FR");
    }

    private InvoiceFile read(int most) throws IOException {
        var path = folder.resolve("transactions.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write(FILE.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return InvoiceFile.read(path, most);
    }
}
