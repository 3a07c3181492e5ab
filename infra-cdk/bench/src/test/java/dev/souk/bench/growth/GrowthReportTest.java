package dev.souk.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.platform.receipts.Receipt;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GrowthReportTest {
    private static GrowthReport report(double readOfTheLargest) {
        return new GrowthReport(
                "units-growth",
                "products",
                new TreeMap<>(Map.of(
                        100, Map.of("PlaceOrder", new Receipt.Units(2.5, 10), "SendEmail", new Receipt.Units(2, 4)),
                        1_000,
                                Map.of(
                                        "PlaceOrder", new Receipt.Units(readOfTheLargest, 10),
                                        "SendEmail", new Receipt.Units(2, 4)))));
    }

    private static String printed(GrowthReport report) {
        var text = new StringWriter();
        report.print(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void isConstantWhereNothingGrows() {
        assertThat(report(2.5).isConstant()).isTrue();
        assertThat(printed(report(2.5))).contains("constant").doesNotContain("GROWS");
    }

    @Test
    void namesWhatGrows() {
        assertThat(report(3).isConstant()).isFalse();
        assertThat(printed(report(3)).lines())
                .filteredOn(line -> line.contains("GROWS"))
                .singleElement()
                .asString()
                .startsWith("PlaceOrder")
                .contains("2.5 / 10.0", "3.0 / 10.0");
    }

    @Test
    void tellsTheFiguresInOneLine() throws IOException {
        var figures = new ObjectMapper().readTree(report(3).json());
        assertThat(figures.path("constant").asBoolean()).isFalse();
        assertThat(figures.at("/sizes/1000/PlaceOrder/readUnits").asDouble()).isEqualTo(3);
        assertThat(figures.at("/sizes/100/SendEmail/writeUnits").asDouble()).isEqualTo(4);
    }
}
