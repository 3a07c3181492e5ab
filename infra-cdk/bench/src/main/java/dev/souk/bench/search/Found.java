package dev.souk.bench.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often the product that was meant came first, in the first three, or later, and how long each answer took. Several threads may note. */
final class Found {
    private final List<Long> nanoseconds = new ArrayList<>();
    private int first;
    private int firstThree;

    /**
     * Notes an answer.
     *
     * @param rank the place of what was meant, from 1; 0 where it is not in the first three
     */
    synchronized void add(int rank, long took) {
        nanoseconds.add(took);
        if (rank == 1) {
            first++;
        }
        if (rank > 0) {
            firstThree++;
        }
    }

    int searches() {
        return nanoseconds.size();
    }

    /** In a hundredth of a percent of all searches. */
    int firstThreeBasisPoints() {
        return share(firstThree);
    }

    private int share(int count) {
        return nanoseconds.isEmpty() ? 0 : (int) (10_000L * count / nanoseconds.size());
    }

    private long microseconds(int percent) {
        var sorted = nanoseconds.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1_000;
    }

    /** What stands above the lines. */
    static String head() {
        return String.format(
                Locale.ROOT, "%-28s %8s %11s %11s %8s %8s", "", "searches", "first", "first three", "p50 ms", "p99 ms");
    }

    String line(String what) {
        return String.format(
                Locale.ROOT,
                "%-28s %8d %9.2f %% %9.2f %% %8.1f %8.1f",
                what,
                searches(),
                share(first) / 100.0,
                share(firstThree) / 100.0,
                microseconds(50) / 1_000.0,
                microseconds(99) / 1_000.0);
    }

    void put(ObjectNode figures) {
        figures.put("searches", searches())
                .put("firstBasisPoints", share(first))
                .put("firstThreeBasisPoints", share(firstThree))
                .put("p50Microseconds", microseconds(50))
                .put("p99Microseconds", microseconds(99));
    }
}
