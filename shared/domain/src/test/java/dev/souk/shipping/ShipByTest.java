package dev.souk.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShipByTest {
    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

    private static String day(LocalDate ordered, String earliest) {
        return ShipBy.day(ordered, LocalDate.parse(earliest)).toString();
    }

    @Test
    void leavesOnTheWorkingDayBeforeItIsDue() {
        assertThat(day(TUESDAY, "2026-11-26")).isEqualTo("2026-11-25");
        assertThat(day(TUESDAY, "2026-11-25")).isEqualTo("2026-11-24");
    }

    @Test
    void waitsNoLongerThanTwoWorkingDaysHoweverLongTheWay() {
        assertThat(day(TUESDAY, "2026-12-10")).isEqualTo("2026-11-26");
        assertThat(day(TUESDAY.plusDays(3), "2026-12-10")).isEqualTo("2026-12-01");
    }

    @Test
    void isNeverBeforeTheOrder() {
        var saturday = TUESDAY.plusDays(4);
        assertThat(day(saturday, "2026-11-30")).isEqualTo("2026-11-28");
    }
}
