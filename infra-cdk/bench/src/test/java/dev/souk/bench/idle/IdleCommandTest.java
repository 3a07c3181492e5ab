package dev.souk.bench.idle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.cdk.Settings;
import dev.souk.cdk.SoukApp;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Holds the shop's own idle bill down: what adds to it past ten cents a month fails the build here. */
class IdleCommandTest {
    @TempDir
    static Path assembly;

    @BeforeAll
    static void synthesise() {
        SoukApp.synthesise(Settings.from(Map.of("SOUK_STAGE", "dev", "SOUK_CODE", "placeholder")), assembly);
    }

    @Test
    void theShopCostsNoMoreThanTenCentsAMonthWhileNobodyComes() throws IOException {
        var out = new StringWriter();

        var status = run(out, "--assembly", assembly.toString());

        assertThat(status).as(out.toString()).isZero();
        var figures = new ObjectMapper()
                .readTree(
                        out.toString().lines().reduce((first, second) -> second).orElseThrow());
        assertThat(figures.path("dollarsEachMonth").decimalValue())
                .isPositive()
                .isLessThanOrEqualTo(new BigDecimal("0.10"));
        assertThat(figures.path("lines").path("sqs-request").asDouble(-1)).isZero();
    }

    @Test
    void failsAboveTheLimit() {
        var out = new StringWriter();

        assertThat(run(out, "--assembly", assembly.toString(), "--limit", "0.0001"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("limit 0.0001");
    }

    private static int run(StringWriter out, String... arguments) {
        return new CommandLine(new IdleCommand()).setOut(new PrintWriter(out)).execute(arguments);
    }
}
