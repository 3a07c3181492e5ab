package dev.souk.bench.faults;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which calls go wrong.
 *
 * @param faults by the call's place among all calls of its case, from 0
 */
record Plan(SortedMap<Integer, Fault> faults) {
    static final Plan NOTHING = new Plan(new TreeMap<>());

    /** This plan, and one more fault. */
    Plan and(int place, Fault fault) {
        var more = new TreeMap<>(faults);
        more.put(place, fault);
        return new Plan(more);
    }

    Fault at(int place) {
        return faults.getOrDefault(place, Fault.NONE);
    }

    /** The place after the last fault. */
    int end() {
        return faults.isEmpty() ? 0 : faults.lastKey() + 1;
    }
}
