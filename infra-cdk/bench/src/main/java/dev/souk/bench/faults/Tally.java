package dev.souk.bench.faults;

import java.util.ArrayList;
import java.util.List;

/** What the cases of one ending came to. Safe for use by several threads. */
final class Tally {
    /** As many as anybody would read. */
    private static final int SHOWN = 20;

    private final Ending ending;
    private final List<String> violated = new ArrayList<>();
    private int calls;
    private int singles;
    private int singlesOverFakes;
    private int pairs;
    private int violations;
    private int mailsTwice;

    Tally(Ending ending) {
        this.ending = ending;
    }

    /** Counts a case over the adapters. */
    synchronized void overDynamo(Case done) {
        if (done.plan().faults().isEmpty()) {
            calls = done.calls().size();
        } else {
            singles++;
        }
        count(done);
    }

    /** Counts a case over the fakes. */
    synchronized void overFakes(Case done) {
        switch (done.plan().faults().size()) {
            case 1 -> singlesOverFakes++;
            case 2 -> pairs++;
            default -> {}
        }
        count(done);
    }

    private void count(Case done) {
        mailsTwice += done.mailsTwice();
        if (done.violation().isPresent()) {
            violations++;
            if (violated.size() < SHOWN) {
                violated.add(done.toString());
            }
        }
    }

    Ending ending() {
        return ending;
    }

    synchronized int calls() {
        return calls;
    }

    synchronized int singles() {
        return singles;
    }

    synchronized int singlesOverFakes() {
        return singlesOverFakes;
    }

    synchronized int pairs() {
        return pairs;
    }

    synchronized int violations() {
        return violations;
    }

    /** Mails that went out again because a fault hit the one window that cannot be closed. */
    synchronized int mailsTwice() {
        return mailsTwice;
    }

    /** The first cases that violate an invariant. */
    synchronized List<String> violated() {
        return List.copyOf(violated);
    }
}
