package dev.souk.functions.notifications;

import dev.souk.identity.SellerId;
import dev.souk.orders.Order;
import dev.souk.orders.OrderMail;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the shop writes about orders: to who placed one in their language, to sellers in its own. */
@Singleton
class OrderMails {
    private final MailPages pages;
    private final Languages languages;

    @Inject
    OrderMails(MailPages pages, Languages languages) {
        this.pages = pages;
        this.languages = languages;
    }

    /**
     * The shopper's mail of an event.
     *
     * @param link to the order's page, with its signature
     * @return empty where there is nothing to say any more, or never is
     */
    Optional<Mail> write(OrderMail about, Order order, String link) {
        var words = languages.of(order);
        return MailText.of(about, order, words).map(text -> pages.write(text, order, link, words));
    }

    /** The mail that a guest asked for who has no valid link any more. */
    Mail writeLink(Order order, String link) {
        var words = languages.of(order);
        return pages.write(MailText.ofLink(order, words), order, link, words);
    }

    /**
     * An invitation to review.
     *
     * @param things each with its {@code title} and a {@code link} to the page to review it on
     * @param unsubscribe the page for whoever wants no more of these
     * @param oneClick the same for mail programs
     */
    Mail writeInvitation(Order order, List<Map<String, String>> things, URI unsubscribe, URI oneClick) {
        return pages.invite(order, things, unsubscribe, oneClick, languages.of(order));
    }

    /** The seller's; empty where it is nothing of theirs. */
    Optional<Mail> writeToSeller(SellerId seller, OrderMail about, Order order) {
        var words = languages.own();
        return ReturnMails.toSeller(seller, about, order, words)
                .map(text -> pages.writeToSeller(text, "page.why-sells", words));
    }
}
