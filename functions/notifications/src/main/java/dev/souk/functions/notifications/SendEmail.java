package dev.souk.functions.notifications;

import dev.souk.accounts.Profiles;
import dev.souk.contract.messages.EmailMessage;
import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.mail.SentMails;
import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderId;
import dev.souk.orders.OrderMail;
import dev.souk.orders.Orders;
import dev.souk.platform.orders.OrderLinks;
import dev.souk.platform.receipts.Receipts;
import dev.souk.platform.workers.QueueWorker;
import dev.souk.platform.workers.WorkerFrame;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Sends one mail for each business event. */
@Named("SendEmail")
@Singleton
public class SendEmail extends QueueWorker<EmailMessage> {
    /** Longer than the function may run (30 s), shorter than a message stays hidden (180 s). */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Orders orders;
    private final Profiles profiles;
    private final SentMails sentMails;
    private final OrderMails mails;
    private final MailService service;
    private final OrderLinks links;
    private final ReviewInvites invites;
    private final SellerMails sellerMails;
    private final StaffMails staffMails;

    @Inject
    SendEmail(
            WorkerFrame frame,
            Orders orders,
            Profiles profiles,
            SentMails sentMails,
            OrderMails mails,
            MailService service,
            OrderLinks links,
            ReviewInvites invites,
            SellerMails sellerMails,
            StaffMails staffMails) {
        super(frame, EmailMessage.class);
        this.orders = orders;
        this.profiles = profiles;
        this.sentMails = sentMails;
        this.mails = mails;
        this.service = service;
        this.links = links;
        this.invites = invites;
        this.sellerMails = sellerMails;
        this.staffMails = staffMails;
    }

    @Override
    protected String businessKey(EmailMessage message) {
        return message.businessKey();
    }

    @Override
    protected void handle(EmailMessage message) {
        letter(message).ifPresent(it -> sendOnce(message.businessKey(), it));
    }

    private Optional<Letter> letter(EmailMessage message) {
        if (StaffMails.areOf(message)) {
            return staffMails.write(message);
        }
        return SellerMails.areOf(message)
                ? sellerMails.write(message)
                : ofOrder(message, Objects.requireNonNull(message.orderId()));
    }

    private Optional<Letter> ofOrder(EmailMessage message, String orderId) {
        Receipts.current().forOrder(orderId);
        var order = orders.find(new OrderId(orderId));
        if (order.isEmpty() && isForLink(message)) {
            return Optional.empty();
        }
        return letter(message, order.orElseThrow(() -> new IllegalStateException("There is no order " + orderId)));
    }

    /** Empty where there is nothing to say, or nobody to say it to. */
    private Optional<Letter> letter(EmailMessage message, Order order) {
        if (isForLink(message)) {
            return Optional.of(new Letter(order.email(), mails.writeLink(order, links.url(order.id()))));
        }
        var about = Optional.ofNullable(message.about());
        if (message.event().equals(EmailMessage.REVIEW_INVITED)) {
            return about.map(SellerId::new)
                    .flatMap(seller -> invites.write(seller, order))
                    .map(mail -> new Letter(order.email(), mail));
        }
        var seller = Optional.ofNullable(message.seller()).map(SellerId::new);
        var reason = new OrderMail(OrderEvent.of(message.event()), about, seller);
        return seller.map(whom -> toSeller(whom, reason, order))
                .orElseGet(() ->
                        mails.write(reason, order, links.url(order.id())).map(mail -> new Letter(order.email(), mail)));
    }

    private Optional<Letter> toSeller(SellerId seller, OrderMail reason, Order order) {
        return profiles.find(new MemberId(seller.value()))
                .flatMap(profile ->
                        mails.writeToSeller(seller, reason, order).map(mail -> new Letter(profile.email(), mail)));
    }

    private void sendOnce(String key, Letter letter) {
        switch (sentMails.claim(key, LEASE)) {
            case SENT -> {}
            case IN_PROGRESS -> throw new IllegalStateException("The mail " + key + " is being sent");
            case GRANTED -> {
                send(key, letter);
                sentMails.sent(key);
            }
        }
    }

    private void send(String key, Letter letter) {
        try {
            service.send(letter.address(), letter.mail());
        } catch (MailService.Refused refused) {
            sentMails.release(key);
            throw refused;
        }
    }

    private static boolean isForLink(EmailMessage message) {
        return message.event().equals(EmailMessage.LINK_REQUESTED);
    }
}
