package dev.souk.functions.notifications;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.mail.SentMails;
import dev.souk.orders.Order;
import dev.souk.orders.OrderAccess;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderId;
import dev.souk.orders.OrderMail;
import dev.souk.orders.Orders;
import dev.souk.platform.receipts.Receipts;
import dev.souk.platform.settings.Settings;
import dev.souk.platform.signing.Signer;
import dev.souk.platform.workers.QueueWorker;
import dev.souk.platform.workers.WorkerFrame;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Sends one mail for each business event. */
@Named("SendEmail")
@Singleton
public class SendEmail extends QueueWorker<EmailMessage> {
    /** Longer than the function may run (30 s), shorter than a message stays hidden (180 s). */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Orders orders;
    private final SentMails sentMails;
    private final OrderMails mails;
    private final MailService service;
    private final Signer signer;
    private final Settings settings;

    @Inject
    SendEmail(
            WorkerFrame frame,
            Orders orders,
            SentMails sentMails,
            OrderMails mails,
            MailService service,
            Signer signer,
            Settings settings) {
        super(frame, EmailMessage.class);
        this.orders = orders;
        this.sentMails = sentMails;
        this.mails = mails;
        this.service = service;
        this.signer = signer;
        this.settings = settings;
    }

    @Override
    protected String businessKey(EmailMessage message) {
        return message.businessKey();
    }

    @Override
    protected void handle(EmailMessage message) {
        Receipts.current().forOrder(message.orderId());
        var order = orders.find(new OrderId(message.orderId()))
                .orElseThrow(() -> new IllegalStateException("There is no order " + message.orderId()));
        mails.write(
                        new OrderMail(OrderEvent.of(message.event()), Optional.ofNullable(message.about())),
                        order,
                        link(order))
                .ifPresent(mail -> sendOnce(message.businessKey(), order.email(), mail));
    }

    private void sendOnce(String key, String to, Mail mail) {
        switch (sentMails.claim(key, LEASE)) {
            case SENT -> {}
            case IN_PROGRESS -> throw new IllegalStateException("The mail " + key + " is being sent");
            case GRANTED -> {
                send(key, to, mail);
                sentMails.sent(key);
            }
        }
    }

    private void send(String key, String to, Mail mail) {
        try {
            service.send(to, mail);
        } catch (MailService.Refused refused) {
            sentMails.release(key);
            throw refused;
        }
    }

    private String link(Order order) {
        var signature = signer.sign(OrderAccess.PURPOSE, order.id().value());
        return settings.publicUrl() + OrderAccess.path(order.id(), signature);
    }
}
