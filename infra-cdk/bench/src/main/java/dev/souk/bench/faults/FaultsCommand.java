package dev.souk.bench.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.logging.LogManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench faults}: fails where an invariant does not hold, and where a planted bug survives. */
@Command(
        name = "faults",
        description =
                "Every call of the money path fails in every way, alone and in pairs: nothing lost, nothing twice.",
        mixinStandardHelpOptions = true)
public final class FaultsCommand implements Callable<Integer> {
    @Option(names = "--quick", description = "Single faults and planted bugs only, no pairs.")
    private boolean quick;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** How often to say how far it is. */
    private static final int STEP = 200;

    /** A pair's first fault. */
    private record First(Tally tally, Plan plan) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        // What fails is meant to: a line of the log for each would be millions.
        LogManager.getLogManager().reset();
        var began = System.nanoTime();
        var tallies = Ending.ALL.stream().map(Tally::new).toList();
        var atOnce = Runtime.getRuntime().availableProcessors();
        try (var worlds = new Worlds(atOnce)) {
            note("Running: single faults over DynamoDB Local");
            enumerate(worlds, worlds::overDynamo, tallies, Tally::overDynamo, 0);
            note("Running: " + (quick ? "single faults" : "single faults and pairs") + " over the fakes");
            enumerate(worlds, Worlds::overFakes, tallies, Tally::overFakes, quick ? 0 : 1);
        }
        List<Hunt> hunts;
        // An engine of its own: a first look at a stream reads the records of all that there were before, by now those
        // of
        // thousands of cases, and each bug is hunted over a stream of its own.
        try (var worlds = new Worlds(atOnce)) {
            note("Running: planted bugs");
            hunts = hunts(worlds);
        }
        var report = new FaultsReport(tallies, hunts, Duration.ofNanos(System.nanoTime() - began));
        report.print(spec.commandLine().getOut());
        return report.holds() ? 0 : 1;
    }

    /**
     * Runs all endings with all single faults.
     *
     * @param more how many faults may come after the first
     */
    private void enumerate(
            Worlds worlds,
            Function<Mutation, World> maker,
            List<Tally> tallies,
            BiConsumer<Tally, Case> count,
            int more)
            throws InterruptedException {
        var firsts = firsts(maker.apply(Mutation.NONE), tallies, count);
        var left = new AtomicInteger(firsts.size());
        worlds.each(firsts, maker, (world, first) -> {
            new Enumeration(world, first.tally().ending(), done -> {
                        count.accept(first.tally(), done);
                        return true;
                    })
                    .run(first.plan(), more);
            if (left.decrementAndGet() % STEP == 0) {
                note("  first faults left: " + left);
            }
        });
    }

    /** All single faults of all endings, whose undisturbed cases are run for it. */
    private static List<First> firsts(World world, List<Tally> tallies, BiConsumer<Tally, Case> count) {
        var firsts = new ArrayList<First>();
        for (var tally : tallies) {
            var undisturbed = Case.run(world, tally.ending(), Plan.NOTHING);
            count.accept(tally, undisturbed);
            for (int place = 0; place < undisturbed.calls().size(); place++) {
                for (var fault : undisturbed.calls().get(place).faults()) {
                    if (tally.ending().allows(fault)) {
                        firsts.add(new First(tally, Plan.NOTHING.and(place, fault)));
                    }
                }
            }
        }
        return firsts;
    }

    private List<Hunt> hunts(Worlds worlds) throws InterruptedException {
        var hunts = Collections.synchronizedList(new ArrayList<Hunt>());
        var left = new AtomicInteger(Mutations.ALL.size());
        worlds.each(Mutations.ALL, planted -> {
            var world = planted.needsDynamo() ? worlds.overDynamo(planted) : Worlds.overFakes(planted);
            hunts.add(Hunt.of(planted, world));
            note("  bugs left to hunt: " + left.decrementAndGet());
        });
        return hunts.stream()
                .sorted(Comparator.comparingInt(hunt -> Mutations.ALL.indexOf(hunt.mutation())))
                .toList();
    }

    private void note(String what) {
        spec.commandLine().getErr().println(what);
        spec.commandLine().getErr().flush();
    }
}
