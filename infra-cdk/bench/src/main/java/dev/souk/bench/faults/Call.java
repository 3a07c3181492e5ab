package dev.souk.bench.faults;

import java.util.EnumSet;
import java.util.Set;

/**
 * A call that leaves a process.
 *
 * @param name the operation, with what it is about where it is used for several things
 */
record Call(Party party, String name, Kind kind) {
    /** What it does, which decides what can go wrong in a way of its own. */
    enum Kind {
        READ,
        BATCH_READ,
        WRITE,
        /** Writes an order and takes its stock. */
        PLACING,
        DELIVERY
    }

    private static final Set<Fault> OF_READS =
            EnumSet.of(Fault.BEFORE, Fault.THROTTLED, Fault.KILLED_BEFORE, Fault.RACED);
    private static final Set<Fault> OF_WRITES = EnumSet.of(
            Fault.BEFORE,
            Fault.AFTER,
            Fault.LATE,
            Fault.LAST,
            Fault.THROTTLED,
            Fault.KILLED_BEFORE,
            Fault.KILLED_AFTER,
            Fault.TWICE,
            Fault.RACED);

    static Call read(Party party, String name) {
        return new Call(party, name, Kind.READ);
    }

    static Call write(Party party, String name) {
        return new Call(party, name, Kind.WRITE);
    }

    static Call delivery(Party party, String name) {
        return new Call(party, name, Kind.DELIVERY);
    }

    /** Whether it changes nothing. */
    boolean isRead() {
        return kind == Kind.READ || kind == Kind.BATCH_READ;
    }

    /** What can go wrong with it. A read that took effect is none that can be told from one that did not. */
    Set<Fault> faults() {
        return switch (kind) {
            case READ -> OF_READS;
            case BATCH_READ -> with(OF_READS, Fault.PARTLY);
            case WRITE -> OF_WRITES;
            case PLACING -> with(OF_WRITES, Fault.RIVALLED);
            case DELIVERY -> ofDeliveries();
        };
    }

    private Set<Fault> ofDeliveries() {
        return switch (party) {
            case ENDPOINT -> EnumSet.of(Fault.BEFORE, Fault.AFTER, Fault.TWICE, Fault.LAST);
            case CARD -> EnumSet.of(Fault.BEFORE, Fault.AFTER);
            case WEBHOOK -> EnumSet.of(Fault.BEFORE, Fault.AFTER, Fault.TWICE, Fault.LATE, Fault.NEVER);
            case QUEUE -> EnumSet.of(Fault.BEFORE, Fault.AFTER, Fault.TWICE, Fault.LATE, Fault.PARTLY);
            case STREAM -> EnumSet.of(Fault.BEFORE, Fault.AFTER, Fault.PARTLY);
            case SCHEDULE -> EnumSet.of(Fault.BEFORE, Fault.TWICE);
            case DYNAMODB, STORE, PROVIDER, SQS, SES -> throw new IllegalStateException(this + " is no delivery");
        };
    }

    private static Set<Fault> with(Set<Fault> faults, Fault more) {
        var all = EnumSet.copyOf(faults);
        all.add(more);
        return all;
    }

    @Override
    public String toString() {
        return party + " " + name;
    }
}
