package dev.souk.local.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.events.AcceptedEvents;
import dev.souk.local.events.AsyncCalls;
import dev.souk.local.events.AsyncPolicy;
import dev.souk.local.events.FakeFunctions;
import dev.souk.local.events.MovableClock;
import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalMail;
import dev.souk.local.template.LocalSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

class SchedulesTest {
    private static final String ARN = "arn:aws:events:eu-west-1:000000000000:rule/expire-orders";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));
    private final FakeFunctions functions = new FakeFunctions();
    private final AcceptedEvents accepted = new AcceptedEvents(MVStore.open(null), clock);
    private final AsyncCalls calls = new AsyncCalls(
            accepted, functions, function -> AsyncPolicy.DEFAULT, function -> "arn", (arn, document) -> {}, clock);

    @Test
    void callsWithTheScheduledEventWhenItIsDue() throws JsonProcessingException {
        var schedules = schedules(Optional.empty(), true);
        tick(schedules);
        assertThat(functions.events()).isEmpty();
        clock.pass(Duration.ofMinutes(5));
        tick(schedules);
        tick(schedules);
        assertThat(functions.events()).hasSize(1);
        assertThat(new ObjectMapper().readTree(functions.events().getFirst()))
                .isEqualTo(new ObjectMapper().readTree("""
                                        {"version": "0", "id": "id-1", "detail-type": "Scheduled Event",
                                         "source": "aws.events", "account": "000000000000",
                                         "time": "2026-11-24T10:05:00Z", "region": "eu-west-1",
                                         "resources": ["%s"], "detail": {}}
                                        """.formatted(ARN)));
    }

    @Test
    void passesTheInputOfTheTemplate() {
        var schedules = schedules(Optional.of("{\"mode\":\"night\"}"), true);
        clock.pass(Duration.ofMinutes(5));
        tick(schedules);
        assertThat(functions.events()).containsExactly("{\"mode\":\"night\"}");
    }

    @Test
    void makesUpForNothingThatWasMissed() {
        var schedules = schedules(Optional.empty(), true);
        clock.pass(Duration.ofHours(3));
        tick(schedules);
        tick(schedules);
        assertThat(functions.events()).hasSize(1);
        assertThat(schedules.figures().getFirst().next()).contains(Instant.parse("2026-11-24T13:05:00Z"));
    }

    @Test
    void firesASwitchedOffScheduleByHandOnly() {
        var schedules = schedules(Optional.empty(), false);
        clock.pass(Duration.ofHours(3));
        tick(schedules);
        assertThat(functions.events()).isEmpty();
        assertThat(schedules.fire("expire-orders")).isTrue();
        tick(schedules);
        assertThat(functions.events()).hasSize(1);
        assertThat(schedules.fire("no-such")).isFalse();
    }

    private void tick(Schedules schedules) {
        schedules.tick();
        calls.runDue(Runnable::run);
    }

    private Schedules schedules(Optional<String> input, boolean enabled) {
        var schedule = new LocalSchedule("expire-orders", ARN, "rate(5 minutes)", "ExpireOrders", input, enabled);
        var model = new CloudModel(
                "eu-west-1",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(schedule),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                new LocalMail(List.of(), List.of()));
        return new Schedules(model, accepted, () -> "id-1", clock);
    }
}
