package dev.souk.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.json.SoukJson;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void writesTheEmbeddedMetricFormat() {
        List<String> lines = new ArrayList<>();
        var clock = Clock.fixed(Instant.ofEpochMilli(1_700_000_000_000L), ZoneOffset.UTC);

        new Metrics(lines::add, SoukJson.create(), clock).count(Metrics.Count.LEDGER_IMBALANCE, "SettlePayment");

        assertThat(lines)
                .singleElement()
                .asString()
                .contains("\"Timestamp\":1700000000000")
                .contains("\"Namespace\":\"Souk\"")
                .contains("\"Dimensions\":[[]]")
                .contains("\"Name\":\"LedgerImbalance\"")
                .contains("\"LedgerImbalance\":1")
                .contains("\"function\":\"SettlePayment\"");
    }
}
