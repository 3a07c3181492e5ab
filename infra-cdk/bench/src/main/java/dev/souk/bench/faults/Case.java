package dev.souk.bench.faults;

import java.util.List;
import java.util.Optional;

/**
 * One way of one order in which some calls went wrong.
 *
 * @param calls all calls that came about
 * @param fired the faults that came about
 * @param violation what does not hold after it
 */
record Case(
        Ending ending,
        Plan plan,
        List<Call> calls,
        List<Line.Fired> fired,
        int mailsTwice,
        Optional<Violation> violation) {
    /** An invariant that does not hold. */
    record Violation(String invariant, String what) {}

    /** Runs it. */
    static Case run(World world, Ending ending, Plan plan) {
        world.begin(plan);
        var line = world.line();
        try {
            ending.go(world);
            var outcome = new Outcome(world, ending, world.store().orders());
            return new Case(ending, plan, line.calls(), line.fired(), outcome.mailsTwice(), violation(outcome));
        } catch (RuntimeException unreadable) {
            // Whatever goes wrong in a function, its answer is no exception: what comes through is the harness's own
            // look.
            return new Case(ending, plan, line.calls(), line.fired(), 0, Optional.of(unreadable(unreadable)));
        }
    }

    private static Optional<Violation> violation(Outcome outcome) {
        return Invariant.ALL.stream()
                .flatMap(invariant -> invariant.violation().apply(outcome).stream()
                        .map(what -> new Violation(invariant.name(), what)))
                .findFirst();
    }

    private static Violation unreadable(RuntimeException fault) {
        return new Violation("every order can be read", String.valueOf(fault.getMessage()));
    }

    @Override
    public String toString() {
        return ending.name() + " with " + fired
                + violation
                        .map(broken -> ": " + broken.invariant() + ": " + broken.what())
                        .orElse("");
    }
}
