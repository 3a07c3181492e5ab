package dev.souk.local.schedules;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.local.template.LocalSchedule;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** One schedule and its next time. */
final class RunningSchedule {
    private static final int REGION_OF_ARN = 3;
    private static final int ACCOUNT_OF_ARN = 4;

    /** A function to call, with its event. */
    record Firing(String function, String event) {}

    private final LocalSchedule schedule;
    private final Timing timing;
    private final Supplier<String> ids;
    private final Clock clock;
    private Optional<Instant> next;
    private Optional<Instant> last = Optional.empty();
    private long fired;

    RunningSchedule(LocalSchedule schedule, Supplier<String> ids, Clock clock) {
        this.schedule = schedule;
        this.timing = Timing.of(schedule.expression());
        this.ids = ids;
        this.clock = clock;
        this.next = schedule.enabled() ? timing.after(clock.instant()) : Optional.empty();
    }

    /** What is to be called if it is due now; times that passed meanwhile count as one. */
    synchronized Optional<Firing> takeDue() {
        var now = clock.instant();
        if (next.filter(time -> !time.isAfter(now)).isEmpty()) {
            return Optional.empty();
        }
        next = timing.after(now);
        return Optional.of(take());
    }

    /** What is to be called, due or not. */
    synchronized Firing take() {
        last = Optional.of(clock.instant());
        fired++;
        return new Firing(schedule.functionName(), schedule.input().orElseGet(this::event));
    }

    synchronized ScheduleFigures figures() {
        return new ScheduleFigures(
                schedule.name(), schedule.expression(), schedule.functionName(), schedule.enabled(), next, last, fired);
    }

    private String event() {
        var arn = schedule.arn().split(":", -1);
        var event = JsonNodeFactory.instance.objectNode();
        event.put("version", "0")
                .put("id", ids.get())
                .put("detail-type", "Scheduled Event")
                .put("source", "aws.events")
                .put("account", arn[ACCOUNT_OF_ARN])
                .put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", arn[REGION_OF_ARN]);
        event.putArray("resources").add(schedule.arn());
        event.putObject("detail");
        return event.toString();
    }
}
