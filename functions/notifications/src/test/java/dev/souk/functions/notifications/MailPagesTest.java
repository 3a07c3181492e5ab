package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.OrderEvent;
import dev.souk.orders.SampleOrders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailPagesTest {
    private final MailPages pages = new MailPages();

    @ParameterizedTest
    @EnumSource(value = OrderEvent.class, names = "PAYMENT_STARTED", mode = EnumSource.Mode.EXCLUDE)
    void leavesNoPlaceholder(OrderEvent event) {
        var order = SampleOrders.any(1);
        var words = MailText.of(event, order).orElseThrow();
        var mail = pages.write(words, order, "https://souk.example/orders/1?access=a");
        assertThat(mail.html())
                .contains(words.headline(), words.action())
                .doesNotContain("{")
                .doesNotContain("}");
        assertThat(mail.text())
                .contains(words.headline(), words.message())
                .doesNotContain("{")
                .doesNotContain("<");
    }

    @Test
    void escapesWhatShoppersAndSellersWrote() {
        var words = new MailText("s", "<script>alert(1)</script>", "m & n", "a");
        var mail = pages.write(words, SampleOrders.any(1), "https://souk.example/?a=1&b=\"2\"");
        assertThat(mail.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "m &amp; n", "&quot;2&quot;")
                .doesNotContain("<script>");
        assertThat(mail.text()).contains("m & n");
    }
}
