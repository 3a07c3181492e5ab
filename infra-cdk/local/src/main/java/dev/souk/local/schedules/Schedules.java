package dev.souk.local.schedules;

import dev.souk.local.events.AcceptedEvents;
import dev.souk.local.events.Ticker;
import dev.souk.local.template.CloudModel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** All schedules of the template. */
public final class Schedules implements AutoCloseable {
    /** Often enough that a schedule by the minute is in time, and nothing beside a look at the clock. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final List<RunningSchedule> schedules;
    private final AcceptedEvents events;
    private final Ticker ticker;

    /**
     * Makes ready what the template says; the first time of each is counted from {@code clock}'s now.
     *
     * @param ids makes the ids of events
     * @throws IllegalArgumentException naming an expression that cannot be read
     */
    public Schedules(CloudModel model, AcceptedEvents events, Supplier<String> ids, Clock clock) {
        this.events = events;
        this.schedules = model.schedules().stream()
                .map(schedule -> new RunningSchedule(schedule, ids, clock))
                .toList();
        this.ticker = new Ticker("schedules", LOOK, this::tick);
    }

    public void start() {
        ticker.start();
    }

    /** Fires what is due. */
    void tick() {
        schedules.forEach(schedule -> schedule.takeDue().ifPresent(this::call));
    }

    /**
     * Fires a schedule now, whether it is switched on or not; its next time stays as it is.
     *
     * @return whether there is one of that name
     */
    public boolean fire(String name) {
        var named = schedules.stream()
                .filter(schedule -> schedule.figures().name().equals(name))
                .toList();
        named.forEach(schedule -> call(schedule.take()));
        return !named.isEmpty();
    }

    /** How each stands. */
    public List<ScheduleFigures> figures() {
        return schedules.stream().map(RunningSchedule::figures).toList();
    }

    @Override
    public void close() {
        ticker.close();
    }

    private void call(RunningSchedule.Firing firing) {
        events.accept(firing.function(), firing.event());
    }
}
