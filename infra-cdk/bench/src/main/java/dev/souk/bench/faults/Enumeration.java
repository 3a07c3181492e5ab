package dev.souk.bench.faults;

import java.util.function.Predicate;

/** Runs an ending with nothing, then with each single fault, then with each two. */
final class Enumeration {
    private final World world;
    private final Ending ending;
    private final Predicate<Case> goOn;
    private boolean stopped;

    /**
     * An enumeration.
     *
     * @param goOn is shown each case, and answers whether there is any need of more
     */
    Enumeration(World world, Ending ending, Predicate<Case> goOn) {
        this.world = world;
        this.ending = ending;
        this.goOn = goOn;
    }

    /**
     * Runs this plan, and all plans that have up to so many faults more, each after the plan's last: a later call may only
     * come about because of an earlier fault.
     */
    void run(Plan plan, int more) {
        var done = Case.run(world, ending, plan);
        stopped = !goOn.test(done);
        for (int place = plan.end(); more > 0 && place < done.calls().size(); place++) {
            for (var fault : done.calls().get(place).faults()) {
                if (stopped) {
                    return;
                }
                if (ending.allows(fault)) {
                    run(plan.and(place, fault), more - 1);
                }
            }
        }
    }
}
