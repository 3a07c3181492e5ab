package dev.souk.functions.payments;

import dev.souk.contract.messages.PaymentMessage;
import dev.souk.orders.OrderId;
import dev.souk.orders.OrderSettling;
import dev.souk.platform.receipts.Receipts;
import dev.souk.platform.workers.QueueWorker;
import dev.souk.platform.workers.WorkerFrame;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;

/**
 * Settles an order by what the provider says of its payment. What cannot be right (another amount, another order) fails
 * each time and ends in the dead-letter queue, which an alarm watches; nothing is marked as paid by it.
 */
@Named("SettlePayment")
@ApplicationScoped
public class SettlePayment extends QueueWorker<PaymentMessage> {
    private static final Logger LOG = Logger.getLogger(SettlePayment.class);
    private final OrderSettling settling;

    @Inject
    SettlePayment(WorkerFrame frame, OrderSettling settling) {
        super(frame, PaymentMessage.class);
        this.settling = settling;
    }

    @Override
    protected String businessKey(PaymentMessage message) {
        return message.businessKey();
    }

    @Override
    protected void handle(PaymentMessage message) {
        Receipts.current().forOrder(message.orderId());
        var order = settling.settle(new OrderId(message.orderId()), message.paymentId());
        LOG.infof("Order %s is %s after %s", order.id(), order.state().code(), message.cause());
    }
}
