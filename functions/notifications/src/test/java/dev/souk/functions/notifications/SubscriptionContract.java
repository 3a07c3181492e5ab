package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.Order;
import dev.souk.orders.SampleOrders;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.mail.MailChoicesInMemory;
import org.junit.jupiter.api.Test;

/** What holds of both ways of a subscription. */
abstract class SubscriptionContract extends OperationContract {
    private final TestPlatform platform = new TestPlatform(new FixedClock());
    private final InMemoryOrders orders = new InMemoryOrders();
    final MailChoicesInMemory choices = new MailChoicesInMemory();
    private final UnsubscribeLinks links = new UnsubscribeLinks(platform.signer(), platform.settings());
    final Order order = placed("one");
    private final Order other = placed("other");

    private Order placed(String key) {
        orders.putStock(SampleOrders.variant("teapot"), 10);
        var teapot = SampleOrders.teapot(key);
        orders.place(teapot);
        return teapot;
    }

    abstract String operation();

    abstract Endpoint endpoint(Pipeline pipeline, Subscriptions subscriptions);

    @Override
    protected Endpoint endpoint() {
        return endpoint(platform.pipeline(), new Subscriptions(orders, links, choices));
    }

    @Override
    protected HttpCall validCall() {
        return keyed(links.key(order.id()));
    }

    private HttpCall keyed(String key) {
        return HttpCall.to(operation()).path("orderId", order.id().value()).query("key", key);
    }

    @Test
    void takesNoOtherKey() {
        for (var key : new String[] {
            links.key(other.id()), platform.access(order.id().value()).replaceFirst("^.*\\.", "")
        }) {
            assertThat(keyed(key).on(endpoint()).conforming().status()).isEqualTo(404);
        }
        assertThat(HttpCall.to(operation())
                        .path("orderId", "0".repeat(26))
                        .query("key", links.key(order.id()))
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
        assertThat(choices.wantsInvitations(order.email())).isTrue();
    }
}
