package dev.souk.bench.faults;

import dev.souk.testkit.FixedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What every call goes over: notes it, and lets it fail where the plan says so. For one case after the other. */
final class Line {
    private static final Duration TIME_OUT = Duration.ofSeconds(30);

    private final FixedClock clock;
    private final Runnable rival;
    private final List<Call> calls = new ArrayList<>();
    private final List<Fired> fired = new ArrayList<>();
    private final List<Runnable> late = new ArrayList<>();
    private final List<Runnable> last = new ArrayList<>();
    private Plan plan = Plan.NOTHING;
    private Runnable sameAgain = () -> {};
    private boolean aside;

    /** A fault that came about. */
    record Fired(Call call, Fault fault) {
        @Override
        public String toString() {
            return call + " " + fault;
        }
    }

    /** What a call does. */
    @FunctionalInterface
    interface Effect {
        /** Does it, and answers the reply. */
        @Nullable
        Object come();
    }

    /**
     * A line.
     *
     * @param rival buys so much that too little is left
     */
    Line(FixedClock clock, Runnable rival) {
        this.clock = clock;
        this.rival = rival;
    }

    /** Begins a case. */
    void begin(Plan next) {
        plan = next;
        calls.clear();
        fired.clear();
        late.clear();
        last.clear();
        aside = false;
    }

    /** All calls of the case so far. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Fired> fired() {
        return List.copyOf(fired);
    }

    /** Notes a delivery, and says what is to go wrong with it: the deliverer knows how. */
    Fault delivers(Call call) {
        return next(call);
    }

    /**
     * Makes a call out of a function.
     *
     * @param partly the call where only a part of it is done
     */
    @Nullable
    Object call(Call call, Effect effect, Effect partly) {
        if (aside) {
            return effect.come();
        }
        var due = List.copyOf(late);
        late.clear();
        try {
            return made(call, next(call), effect, partly);
        } finally {
            due.forEach(this::unheard);
        }
    }

    private @Nullable Object made(Call call, Fault fault, Effect effect, Effect partly) {
        switch (fault) {
            case NONE -> {
                return effect.come();
            }
            case THROTTLED -> throw Outages.throttling(call);
            case AFTER -> effect.come();
            case LATE -> late.add(effect::come);
            case LAST -> last.add(effect::come);
            case KILLED_AFTER -> {
                effect.come();
                throw killed();
            }
            case KILLED_BEFORE -> throw killed();
            case TWICE -> {
                effect.come();
                return effect.come();
            }
            case RACED -> {
                aside(sameAgain);
                return effect.come();
            }
            case RIVALLED -> {
                rival.run();
                return effect.come();
            }
            case PARTLY -> {
                return partly.come();
            }
            case BEFORE, NEVER -> {}
        }
        throw Outages.silence(call);
    }

    private FunctionKilled killed() {
        clock.advance(TIME_OUT);
        return new FunctionKilled();
    }

    /** Works in a function; whoever races it does the same work. */
    <T> T working(Supplier<T> work) {
        var before = sameAgain;
        sameAgain = () -> {
            var _ = work.get();
        };
        try {
            return work.get();
        } finally {
            sameAgain = before;
        }
    }

    /** Does something after all else of the journey. */
    void keepForLast(Runnable effect) {
        last.add(() -> aside(effect));
    }

    /** Lets everything take effect that is still on its way. */
    void deliverLast() {
        var all = new ArrayList<>(late);
        all.addAll(last);
        late.clear();
        last.clear();
        all.forEach(this::unheard);
    }

    /** Nobody waits for the reply any more. */
    private void unheard(Runnable effect) {
        try {
            effect.run();
        } catch (RuntimeException refused) {
            // As it is with a call that came too late: its condition did not hold, and nobody hears of it.
            return;
        }
    }

    /** Nothing goes wrong with these calls, and they are not counted. */
    private void aside(Runnable work) {
        aside = true;
        try {
            work.run();
        } finally {
            aside = false;
        }
    }

    private Fault next(Call call) {
        if (aside) {
            return Fault.NONE;
        }
        var fault = plan.at(calls.size());
        calls.add(call);
        if (fault != Fault.NONE) {
            fired.add(new Fired(call, fault));
        }
        return fault;
    }
}
