package dev.souk.bench.faults;

import dev.souk.testkit.FixedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** The shop, the world around it, and a clock that moves on when nothing else does. For one case after the other. */
final class World {
    /** As the schedule of {@code ExpireOrders}. */
    private static final Duration SWEEP = Duration.ofMinutes(5);
    /** Five hours: more than two faults can delay anything. */
    private static final int MOST_SWEEPS = 60;

    private final FixedClock clock = new FixedClock();
    private final Store store;
    private final Line line;
    private final Functions functions;
    private final MessageQueue payments;
    private final MessageQueue emails;
    private final Outbox outbox;
    private final Webhooks webhooks;
    private final Shopper shopper;
    private final List<String> mails = new ArrayList<>();
    private Bank bank;
    private Instant sweep = Instant.MIN;
    private long rivalTook;
    private boolean quiet;
    private int sweeps;
    private int cases;

    /** A world with a store of its own, and a bug in it or {@link Mutation#NONE}. */
    World(Function<FixedClock, Store> stores, Mutation planted) {
        this.store = stores.apply(clock);
        this.line = new Line(clock, this::rival);
        this.bank = new Bank(event -> {});
        this.functions = Assembly.functions(clock, store, line, planted, () -> bank, this::queued, this::mailed);
        this.payments = new MessageQueue(clock, line, functions, functions.settling(), planted);
        this.emails = new MessageQueue(clock, line, functions, functions.mailing(), planted);
        this.outbox = new Outbox(clock, line, functions, store, planted);
        this.webhooks = new Webhooks(clock, line, functions);
        this.shopper = new Shopper(clock, line, functions, planted, () -> bank, store.variants());
    }

    /** Begins a case. */
    void begin(Plan plan) {
        clock.set(FixedClock.START);
        bank = new Bank(webhooks::tell);
        store.begin();
        line.begin(plan);
        payments.begin();
        emails.begin();
        outbox.begin();
        webhooks.begin();
        shopper.begin(++cases);
        mails.clear();
        sweep = clock.instant().plus(SWEEP);
        rivalTook = 0;
        quiet = false;
        sweeps = 0;
    }

    /** Delivers all that is due, and what comes of it. */
    void deliver() {
        boolean more;
        do {
            more = webhooks.deliver();
            more |= outbox.deliver();
            more |= payments.deliver();
            more |= emails.deliver();
        } while (more);
    }

    /** Lets time pass to the next delivery or sweep, whichever comes first. */
    void pass() {
        var due = Stream.of(webhooks.due(), outbox.due(), payments.due(), emails.due())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        if (due.isPresent() && due.get().isBefore(sweep)) {
            clock.set(due.get());
        } else {
            clock.set(sweep);
            sweep();
        }
        deliver();
    }

    /** Lets everything come to rest: what is on its way, what is tried again, what the sweeps find. */
    void rest() {
        line.deliverLast();
        deliver();
        var end = clock.instant().plus(SWEEP.multipliedBy(MOST_SWEEPS));
        var begun = sweep;
        while (clock.instant().isBefore(end)) {
            if (sweep.isAfter(begun) && nothingWaits() && nothingPending()) {
                quiet = true;
                return;
            }
            pass();
        }
    }

    private boolean nothingWaits() {
        return webhooks.due().isEmpty()
                && outbox.due().isEmpty()
                && payments.due().isEmpty()
                && emails.due().isEmpty();
    }

    private boolean nothingPending() {
        return store.orders().stream().noneMatch(order -> order.state().code().equals("pending"));
    }

    /** What the schedules call: expiry each time, the provider is asked every second time. */
    void sweep() {
        sweep = clock.instant().plus(SWEEP);
        if (sweeps++ % 2 == 0) {
            call("ReconcilePayments", functions::reconcile);
        }
        call("ExpireOrders", functions::expire);
    }

    private void call(String worker, Runnable run) {
        var fault = line.delivers(Call.delivery(Party.SCHEDULE, worker));
        try {
            if (fault != Fault.BEFORE) {
                run.run();
            }
            if (fault == Fault.TWICE) {
                run.run();
            }
        } catch (RuntimeException | FunctionKilled failed) {
            // The next run does what this one left.
            return;
        }
    }

    private void rival() {
        var variant = store.variants().getFirst();
        rivalTook = store.stock(variant) - (Shopper.QUANTITY - 1);
        store.putStock(variant, Shopper.QUANTITY - 1);
    }

    private Object queued(Object request) {
        var message = (SendMessageRequest) request;
        var queue = message.queueUrl().equals(store.settings().emailsQueue()) ? emails : payments;
        queue.send(message.messageBody());
        return SendMessageResponse.builder().messageId("sent").build();
    }

    private Object mailed(Object request) {
        mails.add(((SendEmailRequest) request).content().simple().subject().data());
        return SendEmailResponse.builder().messageId("sent").build();
    }

    FixedClock clock() {
        return clock;
    }

    Line line() {
        return line;
    }

    Store store() {
        return store;
    }

    Shopper shopper() {
        return shopper;
    }

    Bank bank() {
        return bank;
    }

    /** Subjects of the mails that went out. */
    List<String> mails() {
        return List.copyOf(mails);
    }

    /** What was given up. */
    List<String> dead() {
        return Stream.of(payments.dead(), emails.dead(), outbox.setAside())
                .flatMap(List::stream)
                .toList();
    }

    /** How many pieces of the first variant another buyer took. */
    long rivalTook() {
        return rivalTook;
    }

    /** Whether it came to rest. */
    boolean isQuiet() {
        return quiet;
    }
}
