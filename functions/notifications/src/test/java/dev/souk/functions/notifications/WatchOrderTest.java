package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import dev.souk.live.LiveTicket;
import dev.souk.live.Watchers;
import dev.souk.live.Watchers.Watcher;
import dev.souk.orders.Order;
import dev.souk.orders.SampleOrders;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.live.WatchersInMemory;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchOrderTest {
    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final Watchers watchers = new WatchersInMemory(clock);
    private final LivePages pages = new LivePages(platform, watchers, clock);
    private final Order order = SampleOrders.teapot("one");

    private void refused(int status, APIGatewayV2WebSocketResponse response) {
        assertThat(response.getStatusCode()).isEqualTo(status);
        assertThat(response.getHeaders()).isEmpty();
    }

    @Test
    void letsATicketInAndSpeaksOurProtocol() {
        var response = pages.open("a=", order.id());
        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getHeaders()).isEqualTo(Map.of("Sec-WebSocket-Protocol", "souk.live.v1"));
        assertThat(watchers.of(order.id())).extracting(Watcher::connection).containsExactly("a=");
    }

    @Test
    void isForTheOrdersSake() {
        pages.open("a=", order.id());
        assertThat(platform.receipts().getLast().orderId()).contains(order.id().value());
    }

    @Test
    void letsNobodyInWithoutATicketThatIsOurs() {
        var ticket = pages.tickets.issue(order.id()).sealed();
        var other = SampleOrders.teapot("two").id().value();
        refused(401, LivePages.call(pages.watchOrder, "a=", Map.of()));
        refused(401, pages.open("a=", "souk.live.v1"));
        refused(401, pages.open("a=", ticket));
        refused(
                401,
                pages.open("a=", "souk.live.v1, " + ticket.replace(order.id().value(), other)));
        refused(401, pages.open("a=", "souk.live.v1, " + ticket.substring(0, ticket.lastIndexOf('.'))));
        refused(
                401,
                pages.open("a=", "souk.live.v1, " + platform.signer().seal("order", order.id() + ".x.99999999999")));
        assertThat(watchers.of(order.id())).isEmpty();
    }

    @Test
    void takesATicketOnce() {
        var protocols = "souk.live.v1, " + pages.tickets.issue(order.id()).sealed();
        assertThat(pages.open("a=", protocols).getStatusCode()).isEqualTo(200);
        refused(401, pages.open("b=", protocols));
        pages.close("a=");
        refused(401, pages.open("c=", protocols));
    }

    @Test
    void takesNoTicketThatIsOld() {
        var protocols = "souk.live.v1, " + pages.tickets.issue(order.id()).sealed();
        clock.advance(LiveTicket.LIFE);
        refused(401, pages.open("a=", protocols));
    }

    @Test
    void doesNotLetOneOrderFillTheGateway() {
        for (var i = 0; i < Watchers.MOST; i++) {
            assertThat(pages.open("page-" + i, order.id()).getStatusCode()).isEqualTo(200);
        }
        refused(429, pages.open("one-more", order.id()));
        assertThat(pages.open("a=", SampleOrders.teapot("two").id()).getStatusCode())
                .isEqualTo(200);
    }
}
