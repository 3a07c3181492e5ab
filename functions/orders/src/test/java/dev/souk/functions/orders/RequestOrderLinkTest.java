package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.placing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RequestOrderLinkTest extends OperationContract {
    private final Shop shop = new Shop();
    private final String order = shop.paidOrder("key-of-guest");
    private final String number = shop.orders.all().getFirst().id().number();

    @Override
    protected Endpoint endpoint() {
        return shop.requestOrderLink();
    }

    @Override
    protected HttpCall validCall() {
        return asking(number, "ada@example.org");
    }

    private static HttpCall asking(String number, String email) {
        return HttpCall.to("RequestOrderLink").body("""
                {"number":"%s","email":"%s"}""".formatted(number, email));
    }

    @Test
    void asksForOneMailHoweverOftenWithinTenMinutes() {
        validCall().on(endpoint()).conforming();
        validCall().on(endpoint()).conforming();
        shop.clock.advance(Duration.ofMinutes(10));
        validCall().on(endpoint()).conforming();
        assertThat(shop.emails).extracting(EmailMessage::orderId).containsExactly(order, order, order);
        assertThat(shop.emails).extracting(EmailMessage::event).containsOnly("link-requested");
        assertThat(shop.emails).extracting(EmailMessage::businessKey).doesNotContainNull();
        assertThat(shop.emails.stream().map(EmailMessage::businessKey).distinct())
                .hasSize(2);
    }

    @Test
    void takesTheNumberAsPeopleTypeIt() {
        var typed = number.toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('-', ' ');
        asking(" " + typed + " ", "ADA@example.org").on(endpoint()).conforming();
        assertThat(shop.emails).extracting(EmailMessage::orderId).containsExactly(order);
    }

    @Test
    void answersAndWorksTheSameWhereThereIsNoSuchOrder() {
        var known = validCall().on(endpoint()).conforming();
        placing("key-of-ada").as("ada").on(shop.placeOrder());
        var adas = shop.orders.all().getLast().id().number();
        for (var call : new HttpCall[] {
            asking(number, "eve@example.org"), asking("00000-00000", "ada@example.org"), asking(adas, "ada@example.org")
        }) {
            var unknown = call.on(endpoint()).conforming();
            assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(202);
            assertThat(unknown.response().getBody()).isEqualTo(known.response().getBody());
        }
        assertThat(shop.emails)
                .hasSize(4)
                .extracting(EmailMessage::orderId)
                .containsOnlyOnce(order)
                .contains("0".repeat(26));
    }

    @Test
    void saysWhatANumberLooksLike() {
        var answer = asking("teapots-of-ada", "ada@example.org").on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorPointers()).containsExactly("/number");
        assertThat(shop.emails).isEmpty();
    }
}
