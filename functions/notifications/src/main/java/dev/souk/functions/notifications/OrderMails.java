package dev.souk.functions.notifications;

import dev.souk.identity.SellerId;
import dev.souk.orders.Order;
import dev.souk.orders.OrderMail;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What the shop writes about orders. */
@Singleton
class OrderMails {
    private final MailPages pages;

    @Inject
    OrderMails(MailPages pages) {
        this.pages = pages;
    }

    /**
     * The shopper's mail of an event.
     *
     * @param link to the order's page, with its signature
     * @return empty where there is nothing to say any more, or never is
     */
    Optional<Mail> write(OrderMail about, Order order, String link) {
        return MailText.of(about, order).map(words -> pages.write(words, order, link));
    }

    /** The mail that a guest asked for who has no valid link any more. */
    Mail writeLink(Order order, String link) {
        return pages.write(MailText.ofLink(order), order, link);
    }

    /** The seller's; empty where it is nothing of theirs. */
    Optional<Mail> writeToSeller(SellerId seller, OrderMail about, Order order) {
        return ReturnMails.toSeller(seller, about, order).map(pages::writeToSeller);
    }
}
