package dev.souk.functions.notifications;

import static dev.souk.functions.notifications.WordsTest.ENGLISH;
import static dev.souk.functions.notifications.WordsTest.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderMail;
import dev.souk.orders.SampleOrders;
import dev.souk.promotions.SamplePromotions;
import dev.souk.testkit.TestSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailPagesTest {
    private static final Pattern FIGURE = Pattern.compile(": (-?£[0-9,]+\\.[0-9]{2})");
    /** The style sheet's braces have a space after them. */
    static final Pattern PLACEHOLDER = Pattern.compile("\\{\\S");

    private static final OrderMail PAID = new OrderMail(OrderEvent.PAID, Optional.empty());
    private final MailPages pages = new MailPages(new Brand(TestSettings.defaults()));

    @ParameterizedTest
    @EnumSource(
            value = OrderEvent.class,
            names = {"PAYMENT_STARTED", "ACCEPTED", "REFUND_REQUESTED", "RETURN_.*", "DISPUTE.*"},
            mode = EnumSource.Mode.MATCH_NONE)
    void leavesNoPlaceholder(OrderEvent event) {
        var order = event == OrderEvent.EXPIRY_WARNED ? SampleOrders.teapot("one") : MailTextTest.sent();
        var about = event == OrderEvent.PARTLY_REFUNDED ? "r1" : "seller-of-teapot";
        for (var language : List.of(ENGLISH, GERMAN)) {
            var said = MailText.of(new OrderMail(event, Optional.of(about)), order, language)
                    .orElseThrow();
            var mail = pages.write(said, order, "https://souk.example/orders/1?access=a", language);
            assertThat(mail.html())
                    .contains(said.headline(), said.action(), "<html lang=\"" + language.tag() + "\">")
                    .doesNotContainPattern(PLACEHOLDER);
            assertThat(mail.text())
                    .contains(said.headline(), said.message())
                    .doesNotContain("{")
                    .doesNotContain("<");
        }
    }

    @Test
    void saysWhereTheBillGoesWhereItGoesElsewhere() {
        var elsewhere = IntStream.range(0, 50)
                .mapToObj(SampleOrders::any)
                .filter(order -> order.billing().isPresent())
                .findFirst()
                .orElseThrow();
        var words = MailText.of(PAID, elsewhere, ENGLISH).orElseThrow();
        var mail = pages.write(words, elsewhere, "https://souk.example", ENGLISH);
        var line = "Billed to: Ada Lovelace, 12 St James&#39;s Square, London, SW1Y 4JH, FR";
        assertThat(mail.html()).contains(line);
        assertThat(mail.text()).contains(line.replace("&#39;", "'"));
        var same = SampleOrders.teapot("same");
        assertThat(pages.write(words, same, "https://souk.example", ENGLISH).text())
                .doesNotContain("Billed to");
    }

    @Test
    void printsFiguresThatAddUp() {
        for (int seed = 0; seed < 50; seed++) {
            var order = SampleOrders.any(seed);
            var text = pages.write(
                            MailText.of(PAID, order, ENGLISH).orElseThrow(), order, "https://souk.example", ENGLISH)
                    .text();
            var figures = FIGURE.matcher(text)
                    .results()
                    .map(figure -> new BigDecimal(figure.group(1).replaceAll("[£,]", "")))
                    .toList();
            var lines = sum(figures.subList(0, order.lines().size()));
            var sums = figures.subList(order.lines().size(), figures.size() - 1);
            assertThat(sums.getFirst()).isEqualByComparingTo(lines);
            assertThat(figures.getLast()).isEqualByComparingTo(sum(sums));
            assertThat(figures.getLast().movePointRight(2).longValueExact())
                    .isEqualTo(order.totals().total().amount());
        }
    }

    @Test
    void writesFiguresAndDatesAsTheLanguageDoes() {
        var order = SampleOrders.teapotWith(
                SamplePromotions.tenPercent("TENTH"), Optional.empty(), "ada@example.org", "one");
        var mail = pages.write(MailText.of(PAID, order, GERMAN).orElseThrow(), order, "https://souk.example", GERMAN);
        assertThat(mail.subject())
                .isEqualTo("Zahlung erhalten: Ihre Bestellung " + order.id().number());
        assertThat(mail.text())
                .contains(
                        "Guten Tag Ada Lovelace,",
                        "Bestellung " + order.id().number() + " vom 24. November 2026",
                        "1 × A fine teapot: 12,00\u00a0£",
                        "Promotion TENTH: -1,20\u00a0£",
                        "Gesamtbetrag: 14,75\u00a0£");
        assertThat(mail.html()).contains("Zahlung ist eingegangen", "14,75\u00a0£", "vom 24. November 2026");
        var english = pages.write(MailText.of(PAID, order, ENGLISH).orElseThrow(), order, "", ENGLISH);
        assertThat(english.text()).contains("Order " + order.id().number() + " of 24 November 2026");
    }

    private static BigDecimal sum(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void namesEachDiscountAsTheCartDid() {
        var order = SampleOrders.teapotWith(
                SamplePromotions.tenPercent("TENTH"), Optional.empty(), "ada@example.org", "one");
        var mail = pages.write(MailText.of(PAID, order, ENGLISH).orElseThrow(), order, "https://souk.example", ENGLISH);
        assertThat(mail.text()).contains("A fine teapot: £12.00", "Promotion TENTH: -£1.20", "Total: £14.75");
        assertThat(mail.html()).contains("Promotion TENTH", "-£1.20");
    }

    @Test
    void escapesWhatShoppersAndSellersWrote() {
        var words = new MailText("s", "<script>alert(1)</script>", "m & n", "a");
        var mail = pages.write(words, SampleOrders.any(1), "https://souk.example/?a=1&b=\"2\"", ENGLISH);
        assertThat(mail.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "m &amp; n", "&quot;2&quot;")
                .doesNotContain("<script>");
        assertThat(mail.text()).contains("m & n");
    }
}
