package dev.souk.functions.orders;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.contract.messages.PaymentMessage;
import dev.souk.identity.SellerId;
import dev.souk.insights.SalesKeeping;
import dev.souk.invoices.DocumentKey;
import dev.souk.invoices.DocumentsDue;
import dev.souk.invoices.Invoicing;
import dev.souk.orders.Order;
import dev.souk.orders.OrderMail;
import dev.souk.orders.Refund;
import dev.souk.orders.UnbalancedBooks;
import dev.souk.payments.PaymentProvider;
import dev.souk.platform.messaging.Queues;
import dev.souk.platform.receipts.Receipts;
import dev.souk.platform.telemetry.Metrics;
import dev.souk.platform.workers.Change;
import dev.souk.platform.workers.StreamSettlingWorker;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.reviews.InvitationPlanning;
import dev.souk.selling.Selling;
import dev.souk.storage.orders.OrderImages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Turns changes of orders into messages. The table's stream is the outbox: what was written is relayed, however often the
 * relay dies between two lines, and what was not written is not. A change may be relayed twice; whoever receives the
 * message does it once. A change that cannot be read fails here each time, and after a few tries Lambda sets it aside in
 * {@code relay-dead-letters} and goes on.
 *
 * <p>Invoices are numbered here too, once the messages are out: a stream has two readers at most, and a queue of their own
 * would be asked, and paid for, while nobody shops. Those of a batch are numbered together: there is one counter, at which
 * all orders of the shop meet. For the same reason the sellers' lists and the journal of their sales
 * are kept here.
 */
@Named("RelayOrderEvents")
@ApplicationScoped
public class RelayOrderEvents extends StreamSettlingWorker<DocumentKey> {
    private final Queues queues;
    private final Invoicing invoicing;
    private final Selling selling;
    private final SalesKeeping sales;
    private final InvitationPlanning invitations;
    private final PaymentProvider provider;
    private final Metrics metrics;

    @Inject
    RelayOrderEvents(
            WorkerFrame frame,
            Queues queues,
            Invoicing invoicing,
            Selling selling,
            SalesKeeping sales,
            InvitationPlanning invitations,
            PaymentProvider provider,
            Metrics metrics) {
        super(frame);
        this.queues = queues;
        this.invoicing = invoicing;
        this.selling = selling;
        this.sales = sales;
        this.invitations = invitations;
        this.provider = provider;
        this.metrics = metrics;
    }

    @Override
    protected List<DocumentKey> handle(Change change) {
        var before = change.before().flatMap(this::order);
        var after = change.after().flatMap(this::order);
        after.ifPresent(order -> relay(before, order));
        return after.map(order -> DocumentsDue.between(before, order)).orElse(List.of());
    }

    @Override
    protected void settle(List<DocumentKey> due) {
        invoicing.issue(due);
    }

    private void relay(Optional<Order> before, Order after) {
        var id = after.id().value();
        Receipts.current().forOrder(id);
        OrderMail.between(before, after).forEach(mail -> queues.send(message(id, mail)));
        if (after.refunds().stream().anyMatch(refund -> !refund.done() && isNew(refund, before))) {
            var payment = after.state().payment().orElseThrow();
            queues.send(PaymentMessage.of(provider.name(), payment, id, "refund"));
        }
        selling.follow(before, after);
        sales.follow(before, after);
        invitations.follow(before, after);
    }

    private static boolean isNew(Refund refund, Optional<Order> before) {
        return before.filter(order -> order.refunds().contains(refund)).isEmpty();
    }

    private static EmailMessage message(String id, OrderMail mail) {
        var message = EmailMessage.of(id, mail.event().code());
        var about = mail.about().map(message::about).orElse(message);
        return mail.seller().map(SellerId::value).map(about::to).orElse(about);
    }

    private Optional<Order> order(Map<String, AttributeValue> image) {
        try {
            return OrderImages.read(image);
        } catch (UnbalancedBooks e) {
            metrics.count(Metrics.Count.LEDGER_IMBALANCE, "RelayOrderEvents");
            throw e;
        }
    }
}
