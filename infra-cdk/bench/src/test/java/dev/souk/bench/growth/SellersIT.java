package dev.souk.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Few sellers and some more, over the real tables. */
class SellersIT {
    private final StringWriter text = new StringWriter();

    private int run(String sellers) {
        return new CommandLine(new SellersCommand())
                .setOut(new PrintWriter(text))
                .setErr(new PrintWriter(text))
                .execute("--sellers", sellers);
    }

    @Test
    void anOrderAndADeskTakeTheSameAmongMoreSellers() throws IOException {
        var exit = run("3,120");
        assertThat(text.toString()).contains("constant").doesNotContain("GROWS");
        assertThat(exit).isZero();
        var figures =
                new ObjectMapper().readTree(text.toString().lines().toList().getLast());
        assertThat(figures.at("/sizes/120/PlaceOrder/writeUnits").asDouble()).isEqualTo(10);
        // The invoice, and for each of three sellers an entry with its books and a line in their journal.
        assertThat(figures.at("/sizes/120/RelayOrderEvents/writeUnits").asDouble())
                .isEqualTo(4 + 3 * (8 + 1));
        // How many wait, in four lists; a page of one; and the order on it, which was there before.
        assertThat(figures.at("/sizes/120/ListFulfilments/readUnits").asDouble())
                .isEqualTo(figures.at("/sizes/3/ListFulfilments/readUnits").asDouble())
                .isGreaterThan(2.5);
    }

    @Test
    void takesNumbersThatGrow() {
        assertThat(run("10,10")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(text.toString()).contains("each more than the one before");
    }
}
