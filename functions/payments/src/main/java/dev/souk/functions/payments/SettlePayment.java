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
import java.util.Optional;
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
        var named = Optional.ofNullable(message.orderId());
        named.ifPresent(Receipts.current()::forOrder);
        named.map(id -> settling.settle(new OrderId(id), message.paymentId()))
                .or(() -> settling.settle(message.paymentId()))
                .ifPresentOrElse(
                        order -> {
                            Receipts.current().forOrder(order.id().value());
                            LOG.infof(
                                    "Order %s is %s after %s",
                                    order.id(), order.state().code(), message.cause());
                        },
                        () -> LOG.infof("Payment %s is none of ours: %s", message.paymentId(), message.cause()));
    }
}
