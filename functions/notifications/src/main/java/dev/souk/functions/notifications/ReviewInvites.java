package dev.souk.functions.notifications;

import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import dev.souk.mail.MailChoices;
import dev.souk.orders.FulfilmentState;
import dev.souk.orders.Order;
import dev.souk.platform.settings.Settings;
import dev.souk.reviews.ReviewId;
import dev.souk.reviews.Reviews;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invites whoever bought something to say what they think of it, where there is still something to say. */
@Singleton
class ReviewInvites {
    private final MailChoices choices;
    private final Reviews reviews;
    private final UnsubscribeLinks links;
    private final OrderMails mails;
    private final Settings settings;

    @Inject
    ReviewInvites(MailChoices choices, Reviews reviews, UnsubscribeLinks links, OrderMails mails, Settings settings) {
        this.choices = choices;
        this.reviews = reviews;
        this.links = links;
        this.mails = mails;
        this.settings = settings;
    }

    /**
     * The invitation for a seller's part of an order.
     *
     * @return empty where all of it went back or was reviewed already, nobody's account holds the order, or the address wants
     *     no invitations
     */
    Optional<Mail> write(SellerId seller, Order order) {
        var arrived = order.fulfilment(seller).filter(part -> part.state() == FulfilmentState.DELIVERED);
        if (arrived.isEmpty() || !choices.wantsInvitations(order.email())) {
            return Optional.empty();
        }
        var things = unreviewed(seller, order);
        return things.isEmpty()
                ? Optional.empty()
                : Optional.of(mails.writeInvitation(order, things, links.page(order.id()), links.oneClick(order.id())));
    }

    /** What was kept and not reviewed, by the address of the page to review it on. */
    private List<Map<String, String>> unreviewed(SellerId seller, Order order) {
        var kept = new LinkedHashMap<String, String>();
        order.left().pieces().keySet().stream()
                .sorted()
                .map(order.lines()::get)
                .filter(line -> line.sellerId().equals(seller))
                .forEach(line -> kept.putIfAbsent(line.variant().productId(), line.title()));
        var things = new ArrayList<Map<String, String>>();
        order.owner()
                .ifPresent(member -> kept.forEach((product, title) -> {
                    var id = new ProductId(product);
                    if (reviews.find(id, ReviewId.of(id, member)).isEmpty()) {
                        things.add(Map.of("title", title, "link", settings.publicUrl() + "/p/" + product + "/review"));
                    }
                }));
        return things;
    }
}
