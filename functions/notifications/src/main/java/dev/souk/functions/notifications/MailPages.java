package dev.souk.functions.notifications;

import dev.souk.addresses.PostalAddress;
import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.pricing.PricedLine;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes mails from the templates in {@code resources/mails}. Templates are given maps and lists only, which Qute reads
 * without reflection.
 */
@Singleton
class MailPages {
    private final Template html;
    private final Template text;
    private final Template sellersHtml;
    private final Template sellersText;
    private final Template inviteHtml;
    private final Template inviteText;

    @Inject
    MailPages(Brand brand) {
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
    Mail write(MailText words, Order order, String link) {
        var data = Map.<String, Object>of("words", words(words), "order", order(order), "link", link);
        return new Mail(
                words.subject(), html.data(data).render(), text.data(data).render());
    }

    /** A mail to a seller, who is told nothing of the order but what the words say. */
    Mail writeToSeller(MailText words) {
        var data = Map.<String, Object>of("words", words(words));
        return new Mail(
                words.subject(),
                sellersHtml.data(data).render(),
                sellersText.data(data).render());
    }

    /**
     * An invitation to review.
     *
     * @param things each with its {@code title} and a {@code link} to the page to review it on
     * @param unsubscribe the page for whoever wants no more of these
     * @param oneClick the same for mail programs
     */
    Mail invite(Order order, List<Map<String, String>> things, URI unsubscribe, URI oneClick) {
        var words = MailText.ofInvitation();
        var data = Map.<String, Object>of(
                "words", words(words),
                "name", order.address().name(),
                "things", things,
                "unsubscribe", unsubscribe.toString());
        return new Mail(
                words.subject(),
                inviteHtml.data(data).render(),
                inviteText.data(data).render(),
                Optional.of(oneClick));
    }

    private static Map<String, String> words(MailText words) {
        return Map.of(
                "subject", words.subject(),
                "headline", words.headline(),
                "message", words.message(),
                "action", words.action());
    }

    private static Map<String, Object> order(Order order) {
        var totals = order.totals();
        return Map.of(
                "number", order.id().number(),
                "name", order.address().name(),
                "lines", order.lines().stream().map(MailPages::line).toList(),
                "sums", sums(order),
                "billing", order.billing().map(MailPages::onOneLine).orElse(""),
                "total", money(totals.total()));
    }

    /** What stands between the lines and the total, so that the figures add up as they are printed. */
    private static List<Map<String, String>> sums(Order order) {
        var totals = order.totals();
        var sums = new ArrayList<Map<String, String>>();
        sums.add(sum("Goods", totals.subtotal()));
        order.discounts().forEach(discount -> sums.add(sum(discount.reason(), discount.amount())));
        sums.add(sum("Shipping", totals.shipping()));
        if (!totals.taxIncluded() && !totals.tax().isZero()) {
            sums.add(sum("Tax", totals.tax()));
        }
        return sums;
    }

    private static String onOneLine(PostalAddress address) {
        return Stream.of(
                        Optional.of(address.name()),
                        Optional.of(address.line1()),
                        address.line2(),
                        Optional.of(address.city()),
                        address.region(),
                        Optional.of(address.postalCode()),
                        Optional.of(address.country()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> sum(String name, Money amount) {
        return Map.of("name", name, "amount", money(amount));
    }

    private static Map<String, String> line(PricedLine line) {
        return Map.of(
                "title", line.title(),
                "choices", String.join(", ", line.choices()),
                "quantity", Integer.toString(line.quantity()),
                "price", money(line.subtotal()));
    }

    /** Such as {@code 12.50 GBP}: nothing to get wrong in any language. */
    static String money(Money money) {
        var digits = Math.max(0, money.currency().getDefaultFractionDigits());
        return BigDecimal.valueOf(money.amount(), digits).toPlainString() + " "
                + money.currency().getCurrencyCode();
    }
}
