package dev.souk.bench.faults;

import dev.souk.money.Money;
import dev.souk.payments.FakeProvider;
import dev.souk.payments.Intent;
import dev.souk.payments.IntentStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The payment provider of one case: what it takes and gives back it writes down, apart from what Souk is told, and it sends
 * an event of each change.
 */
final class Bank extends FakeProvider {
    /** After this, an order's id tells its payments apart, where a bug opens several. */
    static final String ANOTHER = "#";
    /** What names no refund: each that is asked for so is made. */
    static final String WITHOUT_KEY = "";

    private final Consumer<Event> events;
    private final List<Movement> movements = new ArrayList<>();
    private int count;

    /** Money that moved: out of the shopper's account where it is positive. */
    record Movement(String paymentId, long amount) {}

    /** What a webhook tells. */
    record Event(String id, String type, Intent intent) {}

    Bank(Consumer<Event> events) {
        this.events = events;
    }

    /** As the only one that the contract of the webhook knows. */
    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public synchronized Intent read(String paymentId) {
        var intent = super.read(paymentId);
        return Intents.with(intent, intent.orderId().split(ANOTHER, -1)[0]);
    }

    @Override
    public synchronized void succeed(String paymentId) {
        super.succeed(paymentId);
        moved(paymentId, read(paymentId).amount());
        tell("payment.succeeded", paymentId);
    }

    @Override
    public synchronized void fail(String paymentId, String failure) {
        super.fail(paymentId, failure);
        tell("payment.failed", paymentId);
    }

    /** The money is there though nobody can have paid: no provider lets it come to this, and one day one will. */
    synchronized void succeedAfterAll(String paymentId) {
        become(paymentId, IntentStatus.PROCESSING);
        succeed(paymentId);
    }

    @Override
    public synchronized Intent cancel(String paymentId) {
        var before = read(paymentId).status();
        var after = super.cancel(paymentId);
        if (after.status() == IntentStatus.CANCELED && before != IntentStatus.CANCELED) {
            tell("payment.canceled", paymentId);
        }
        return after;
    }

    @Override
    public synchronized Intent refund(String paymentId, Money amount, String reason) {
        var before = read(paymentId).refunded();
        var after = super.refund(paymentId, amount, reason);
        if (!after.refunded().equals(before) || reason.equals(WITHOUT_KEY)) {
            moved(paymentId, amount.negated());
            tell("payment.refunded", paymentId);
        }
        return read(paymentId);
    }

    /** Everything that moved, oldest first. */
    synchronized List<Movement> movements() {
        return List.copyOf(movements);
    }

    private void moved(String paymentId, Money amount) {
        movements.add(new Movement(paymentId, amount.amount()));
    }

    private void tell(String type, String paymentId) {
        events.accept(new Event("evt_" + ++count, type, read(paymentId)));
    }
}
