package dev.souk.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The first tenfold, over the real tables. */
class GrowthIT {
    @Test
    void anOrderTakesTheSameOfALargerShop() throws IOException {
        var text = new StringWriter();
        var exit = new CommandLine(new GrowthCommand())
                .setOut(new PrintWriter(text))
                .execute("--up-to", "1000");
        assertThat(text.toString()).contains("constant").doesNotContain("GROWS");
        assertThat(exit).isZero();
        var figures =
                new ObjectMapper().readTree(text.toString().lines().toList().getLast());
        assertThat(figures.at("/sizes/1000/PlaceOrder/writeUnits").asDouble()).isEqualTo(10);
        assertThat(figures.at("/sizes/1000/PlaceOrder/readUnits").asDouble()).isEqualTo(3);
        assertThat(figures.at("/sizes/1000/PlaceOrder, repeated/readUnits").asDouble())
                .isEqualTo(0.5);
        assertThat(figures.at("/sizes/1000/SettlePayment, repeated/readUnits").asDouble())
                .isEqualTo(1);
        assertThat(figures.at("/sizes/1000/SettlePayment, repeated/writeUnits").asDouble())
                .isZero();
    }
}
