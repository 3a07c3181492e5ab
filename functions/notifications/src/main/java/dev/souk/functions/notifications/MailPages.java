package dev.souk.functions.notifications;

import dev.souk.orders.Order;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes mails from the templates in {@code resources/mails}. Templates are given maps and lists only, which Qute reads
 * without reflection, and hold no words: those come from {@link Words}.
 */
@Singleton
class MailPages {
    private final Brand brand;
    private final Template html;
    private final Template text;
    private final Template sellersHtml;
    private final Template sellersText;
    private final Template staffHtml;
    private final Template staffText;
    private final Template inviteHtml;
    private final Template inviteText;

    @Inject
    MailPages(Brand brand) {
        this.brand = brand;
        var engine = Engine.builder()
                .addDefaults()
                .addNamespaceResolver(NamespaceResolver.builder("brand")
                        .resolve(context -> brand.value(context.getName()))
                        .build())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        engine.putTemplate("layout.html", parse(engine, "layout.html"));
        this.html = parse(engine, "order.html");
        this.text = parse(engine, "order.txt");
        this.sellersHtml = parse(engine, "seller.html");
        this.sellersText = parse(engine, "seller.txt");
        this.staffHtml = parse(engine, "staff.html");
        this.staffText = parse(engine, "staff.txt");
        this.inviteHtml = parse(engine, "invite.html");
        this.inviteText = parse(engine, "invite.txt");
    }

    private static Template parse(Engine engine, String name) {
        var type = name.endsWith(".html") ? Variant.TEXT_HTML : Variant.TEXT_PLAIN;
        return engine.parse(Resources.read("/mails/" + name), Variant.forContentType(type));
    }

    /**
     * The mail.
     *
     * @param link to the order's page, with its signature
     */
    Mail write(MailText said, Order order, String link, Words words) {
        var data = data(said, words.say("page.why-order"), words);
        data.put("greeting", greeting(order, words));
        data.put("order", OrderFigures.of(order, words));
        data.put("link", link);
        return new Mail(
                said.subject(), html.data(data).render(), text.data(data).render());
    }

    /**
     * A mail to a seller, who is told nothing of an order but what is said.
     *
     * @param why the key of the words that say why they get it
     */
    Mail writeToSeller(MailText said, String why, Words words) {
        var data = data(said, words.say(why, brand.value("name")), words);
        return new Mail(
                said.subject(),
                sellersHtml.data(data).render(),
                sellersText.data(data).render());
    }

    /**
     * A letter of invitation to a shop's staff.
     *
     * @param why they get it
     * @param link to the page on which to join
     */
    Mail writeToInvited(MailText said, String why, String link, Words words) {
        var data = data(said, why, words);
        data.put("link", link);
        return new Mail(
                said.subject(),
                staffHtml.data(data).render(),
                staffText.data(data).render());
    }

    /**
     * An invitation to review.
     *
     * @param things each with its {@code title} and a {@code link} to the page to review it on
     * @param unsubscribe the page for whoever wants no more of these
     * @param oneClick the same for mail programs
     */
    Mail invite(Order order, List<Map<String, String>> things, URI unsubscribe, URI oneClick, Words words) {
        var said = MailText.ofInvitation(order, words);
        var data = data(said, words.say("page.why-bought", brand.value("name")), words);
        data.put("greeting", greeting(order, words));
        data.put("things", things);
        data.put("unsubscribe", words.say("page.unsubscribe"));
        data.put("link", unsubscribe.toString());
        return new Mail(
                said.subject(),
                inviteHtml.data(data).render(),
                inviteText.data(data).render(),
                Optional.of(oneClick));
    }

    private static String greeting(Order order, Words words) {
        return words.say("page.greeting", order.address().name());
    }

    /** What all mails have. */
    private static Map<String, Object> data(MailText said, String why, Words words) {
        var data = new HashMap<String, Object>();
        data.put("language", words.tag());
        data.put("subject", said.subject());
        data.put("headline", said.headline());
        data.put("message", said.message());
        data.put("action", said.action());
        data.put("why", why);
        return data;
    }
}
