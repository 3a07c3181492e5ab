package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.Order;
import dev.souk.orders.SampleOrders;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.mail.SentMailsInMemory;
import dev.souk.testkit.messaging.Deliveries;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendEmailTest {
    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final InMemoryOrders orders = new InMemoryOrders();
    private final SentMailsInMemory sentMails = new SentMailsInMemory(clock);
    private final Post post = new Post();
    private final SendEmail worker = new SendEmail(
            platform.workerFrame(),
            orders,
            sentMails,
            new OrderMails(new MailPages()),
            post,
            platform.signer(),
            platform.settings());

    /** A mail service that can be down. */
    private static final class Post implements MailService {
        final List<Mail> mails = new ArrayList<>();
        final List<String> addresses = new ArrayList<>();
        boolean down;
        boolean answersGetLost;

        @Override
        public void send(String to, Mail mail) {
            if (down) {
                throw new Refused("The post is closed", new IOException());
            }
            mails.add(mail);
            addresses.add(to);
            if (answersGetLost) {
                throw new IllegalStateException("No answer came");
            }
        }
    }

    @Test
    void sendsOneMailHoweverOftenTheMessageComes() {
        var order = placed(1);
        deliver(message(order, "paid"), message(order, "paid"));
        clock.advance(Duration.ofDays(3));
        deliver(message(order, "paid"));
        assertThat(post.addresses).containsExactly(order.email());
    }

    @Test
    void sendsAMailForEachEventInWhateverOrder() {
        var order = placed(2);
        deliver(message(order, "paid"), message(order, "placed"));
        assertThat(post.mails)
                .extracting(Mail::subject)
                .containsExactly(
                        "Paid: your order " + order.id().number(),
                        "Your order " + order.id().number());
    }

    @Test
    void sendsForTheOrdersSake() {
        var order = placed(4);
        deliver(message(order, "paid"));
        assertThat(platform.receipts().getLast().orderId()).contains(order.id().value());
    }

    @Test
    void linksToTheOrderWithASignatureThatIsOurs() {
        var order = placed(3);
        deliver(message(order, "placed"));
        var link = "http://localhost:8080/orders/" + order.id() + "?access="
                + platform.signer().sign("order", order.id().value());
        assertThat(post.mails.getFirst().text()).contains(link);
        assertThat(post.mails.getFirst().html()).contains("href=\"" + link + "\"");
    }

    @Test
    void letsAFailedMessageComeAgainAndTheOthersBeDone() {
        var order = placed(4);
        assertThat(deliver("no message", message(order, "placed"))).containsExactly(0);
        assertThat(post.mails).hasSize(1);
    }

    @Test
    void sendsTheMailOnceThePostIsOpenAgain() {
        var order = placed(5);
        post.down = true;
        assertThat(deliver(message(order, "paid"))).containsExactly(0);
        post.down = false;
        assertThat(deliver(message(order, "paid"))).isEmpty();
        assertThat(post.mails).hasSize(1);
    }

    @Test
    void waitsForTheLeaseWhereNobodyKnowsWhetherTheMailWentOut() {
        var order = placed(5);
        post.answersGetLost = true;
        assertThat(deliver(message(order, "paid"))).containsExactly(0);
        post.answersGetLost = false;
        assertThat(deliver(message(order, "paid"))).containsExactly(0);
        assertThat(post.mails).hasSize(1);
    }

    @Test
    void doesNotSendWhileAnotherIsSending() {
        var order = placed(6);
        sentMails.claim(order.id() + "#paid", Duration.ofSeconds(60));
        assertThat(deliver(message(order, "paid"))).containsExactly(0);
        assertThat(post.mails).isEmpty();
        clock.advance(Duration.ofSeconds(60));
        assertThat(deliver(message(order, "paid"))).isEmpty();
        assertThat(post.mails).hasSize(1);
    }

    @Test
    void saysWhatWasBoughtAndWhatItCosts() {
        var order = placed(7);
        deliver(message(order, "placed"));
        var text = post.mails.getFirst().text();
        order.lines().forEach(line -> assertThat(text).contains(line.quantity() + " x " + line.title()));
        var total = order.totals().total().amount();
        assertThat(text).contains("%d.%02d GBP".formatted(total / 100, total % 100));
    }

    private Order placed(long seed) {
        var order = SampleOrders.any(seed);
        order.lines().forEach(line -> orders.putStock(line.variant(), 100_000));
        orders.place(order);
        return order;
    }

    private String message(Order order, String event) {
        return platform.jsonb()
                .type(EmailMessage.class)
                .toJson(EmailMessage.of(order.id().value(), event));
    }

    private List<Integer> deliver(String... bodies) {
        return Deliveries.failures(worker, bodies);
    }
}
