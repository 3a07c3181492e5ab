package dev.souk.functions.notifications;

import static dev.souk.functions.notifications.WordsTest.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderMail;
import dev.souk.orders.SampleOrders;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrandTest {
    private final Brand brand = new Brand("Café <& Co>", List.of("Ada Ltd", "1 Market Row"));

    @Test
    void takesTheColoursOfTheStorefrontApart() {
        assertThat(brand.value("ink").toString()).matches("#[0-9a-f]{6}").isNotEqualTo(brand.value("ink-dark"));
        assertThat(brand.value("on-saffron")).isEqualTo(brand.value("on-saffron-dark"));
        assertThatThrownBy(() -> brand.value("mauve")).hasMessage("No mauve in the brand: see tokens.css");
    }

    @Test
    void isOnEveryMailAndEscaped() {
        var order = SampleOrders.teapot("one");
        var words = MailText.of(new OrderMail(OrderEvent.PAID, Optional.empty()), order, ENGLISH)
                .orElseThrow();
        var pages = new MailPages(brand);
        for (var mail : List.of(
                pages.write(words, order, "https://souk.example", ENGLISH),
                pages.writeToSeller(words, "page.why-sells", ENGLISH))) {
            assertThat(mail.html()).contains("Café &lt;&amp; Co&gt;", "Ada Ltd · 1 Market Row");
            assertThat(mail.text()).contains("Ada Ltd · 1 Market Row");
        }
    }
}
