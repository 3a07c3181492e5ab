package dev.souk.local.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimingTest {
    /** A Tuesday. */
    private static final Instant NOW = Instant.parse("2026-11-24T10:07:30Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate(5 minutes) | 2026-11-24T10:12:30Z",
                "rate(1 hour) | 2026-11-24T11:07:30Z",
                "rate(1 day) | 2026-11-25T10:07:30Z",
                "cron(0/15 * * * ? *) | 2026-11-24T10:15:00Z",
                "cron(0 10 * * ? *) | 2026-11-25T10:00:00Z",
                "cron(15 12 * * ? *) | 2026-11-24T12:15:00Z",
                "cron(0 18 ? * MON-FRI *) | 2026-11-24T18:00:00Z",
                "cron(0 8 1 * ? *) | 2026-12-01T08:00:00Z",
                "cron(0 9 ? * 2#1 *) | 2026-12-07T09:00:00Z",
                "cron(0 0 L * ? *) | 2026-11-30T00:00:00Z",
            })
    void findsTheNextTime(String expression, Instant next) {
        assertThat(Timing.of(expression).after(NOW)).contains(next);
    }

    @Test
    void knowsThatAYearHasPassed() {
        assertThat(Timing.of("cron(0 0 1 1 ? 2025)").after(NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(5 minute)",
                "rate(1 minutes)",
                "rate(0 minutes)",
                "at(2026-11-24T10:00:00)",
                "cron(61 * * * ? *)",
                "cron(* * * * *)"
            })
    void refusesWhatEventBridgeRefusesOrIsNotCarriedOutAndNamesIt(String expression) {
        assertThatThrownBy(() -> Timing.of(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expression);
    }
}
