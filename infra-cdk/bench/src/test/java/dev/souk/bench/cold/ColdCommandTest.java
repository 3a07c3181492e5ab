package dev.souk.bench.cold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.bench.cold.ColdCommand.Times;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ColdCommandTest {
    @Test
    void printsATableAndTheFiguresAsOneLine() throws IOException {
        var text = new StringWriter();
        ColdCommand.print(
                new PrintWriter(text),
                List.of(new Times("PlaceOrder", 2, 81.4, 18, 9.25)),
                new TreeMap<>(Map.of("orders.zip", 19_400_000L)));

        var lines = text.toString().lines().toList();
        assertThat(lines.get(1)).matches("PlaceOrder +2 +81 +18 +9\\.3");
        assertThat(lines.get(2)).matches("orders\\.zip +19\\.4 MB");
        var figures = new ObjectMapper().readTree(lines.getLast());
        assertThat(figures.at("/functions/PlaceOrder/warmMilliseconds").asDouble())
                .isEqualTo(9.25);
        assertThat(figures.at("/bytes/orders.zip").asLong()).isEqualTo(19_400_000L);
    }
}
