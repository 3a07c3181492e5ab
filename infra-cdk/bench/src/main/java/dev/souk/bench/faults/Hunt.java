package dev.souk.bench.faults;

import java.util.Comparator;
import java.util.Optional;

/**
 * The search for a planted bug: all single faults of all endings, until an invariant does not hold.
 *
 * @param cases how many were run
 * @param caught the case that gave it away; empty where the bug survives
 */
record Hunt(Mutation mutation, int cases, Optional<Case> caught) {
    static Hunt of(Mutation mutation, World world) {
        var hunter = new Hunter();
        Ending.ALL.stream()
                .sorted(Comparator.comparing(ending -> !ending.equals(mutation.likely())))
                .forEach(ending -> {
                    if (hunter.caught.isEmpty()) {
                        new Enumeration(world, ending, hunter::goesOn).run(Plan.NOTHING, 1);
                    }
                });
        return new Hunt(mutation, hunter.cases, hunter.caught);
    }

    private static final class Hunter {
        private int cases;
        private Optional<Case> caught = Optional.empty();

        boolean goesOn(Case done) {
            cases++;
            caught = done.violation().isPresent() ? Optional.of(done) : Optional.empty();
            return caught.isEmpty();
        }
    }
}
