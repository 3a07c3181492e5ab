package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.live.LiveTicket;
import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.Order;
import dev.souk.orders.SampleOrders;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class IssueLiveTicketTest extends OperationContract {
    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final InMemoryOrders orders = new InMemoryOrders();
    private final LiveTickets tickets = new LiveTickets(platform.signer(), platform.ids(), clock);
    private final Order guests = placed(false);
    private final Order members = placed(true);

    private Order placed(boolean byMember) {
        var order = LongStream.range(1, 100)
                .mapToObj(SampleOrders::any)
                .filter(candidate -> candidate.member().isPresent() == byMember)
                .findFirst()
                .orElseThrow();
        order.lines().forEach(line -> orders.putStock(line.variant(), 100_000));
        orders.place(order);
        return order;
    }

    private String access(Order order) {
        return platform.access(order.id().value());
    }

    private static HttpCall asking(Order order) {
        return HttpCall.to("IssueLiveTicket").path("orderId", order.id().value());
    }

    @Override
    protected Endpoint endpoint() {
        return new IssueLiveTicket(platform.pipeline(), orders, platform.orderLinks(), tickets);
    }

    @Override
    protected HttpCall validCall() {
        return asking(guests).query("access", access(guests));
    }

    @Test
    void givesATicketThatIsGoodForThatOrderAndAMinute() {
        var answer = validCall().on(endpoint()).conforming().body();
        var protocols = StreamSupport.stream(answer.path("protocols").spliterator(), false)
                .map(protocol -> protocol.asText())
                .toList();
        assertThat(answer.path("path").asText()).isEqualTo("/live");
        assertThat(answer.path("expiresAt").asText()).isEqualTo("2026-11-24T09:01:00Z");
        assertThat(protocols.getFirst()).isEqualTo("souk.live.v1");
        assertThat(tickets.find(protocols).map(LiveTicket::order)).contains(guests.id());
        clock.advance(LiveTicket.LIFE);
        assertThat(tickets.find(protocols)).isEmpty();
    }

    @Test
    void givesEachItsOwn() {
        assertThat(validCall().on(endpoint()).body().path("protocols"))
                .isNotEqualTo(validCall().on(endpoint()).body().path("protocols"));
    }

    @Test
    void givesAMemberOneForTheirOwnOrder() {
        var member = members.member().map(MemberId::value).orElseThrow();
        assertThat(asking(members).as(member).on(endpoint()).conforming().status())
                .isEqualTo(200);
    }

    @Test
    void givesNobodyElseOne() {
        for (var call : new HttpCall[] {
            asking(members),
            asking(members).as("eve"),
            asking(members).query("access", access(guests)),
            asking(guests),
            HttpCall.to("IssueLiveTicket").path("orderId", "no-order")
        }) {
            assertThat(call.on(endpoint()).conforming().status()).isEqualTo(404);
        }
    }
}
