package dev.souk.functions.notifications;

import dev.souk.mail.MailChoices;
import dev.souk.orders.Orders;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.mail.MailChoicesJson;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Changes what the address of an order is written to of, for whoever has a mail with its key. */
@Singleton
class Subscriptions {
    private final Orders orders;
    private final UnsubscribeLinks links;
    private final MailChoices choices;

    @Inject
    Subscriptions(Orders orders, UnsubscribeLinks links, MailChoices choices) {
        this.orders = orders;
        this.links = links;
        this.choices = choices;
    }

    Response choose(Request request, boolean invitations) {
        return links.open(request, orders)
                .map(order -> {
                    choices.chooseInvitations(order.email(), invitations);
                    return Response.ok(new MailChoicesJson(invitations));
                })
                .orElseGet(() -> Response.problem(Problem.notFound(
                        "This link is not whole. Open it from the mail again, or choose your mails in your profile.")));
    }
}
