package dev.souk.local.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.events.FakeFunctions;
import dev.souk.local.events.MovableClock;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse.Header;
import dev.souk.local.sockets.SocketGateway.Opening;
import dev.souk.local.template.LocalApi.Throttle;
import dev.souk.local.template.LocalSockets;
import dev.souk.local.template.LocalSockets.SocketRoute;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SocketGatewayTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WELCOME =
            "{\"statusCode\":200,\"headers\":{\"Sec-WebSocket-Protocol\":\"one\"},\"isBase64Encoded\":false}";
    private static final WebRequest HANDSHAKE = new WebRequest(
            "GET",
            "/live",
            "",
            Map.of("sec-websocket-protocol", List.of("one", "two"), "user-agent", List.of("test")),
            Buffer.buffer(),
            "10.0.0.1");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T06:30:00Z"));
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger ids = new AtomicInteger();
    private final FakeFunctions functions = new FakeFunctions().behave(event -> FakeFunctions.answered(WELCOME));
    private final SocketGateway gateway = new SocketGateway(
            new LocalSockets(
                    "sockets",
                    "live",
                    "action",
                    Optional.of(new Throttle(1, 4)),
                    List.of(
                            new SocketRoute("$connect", Optional.of("Connect")),
                            new SocketRoute("$disconnect", Optional.of("Disconnect")),
                            new SocketRoute("say", Optional.of("Say")),
                            new SocketRoute("ping", Optional.empty()))),
            functions,
            clock,
            nanos::get,
            () -> "%08d-0000-0000-0000-000000000000".formatted(ids.incrementAndGet()));

    /** A browser that notes what it hears; it closes when it is told to, as browsers do. */
    private final class Browser implements Connection.Peer {
        private final List<String> heard = new ArrayList<>();
        private String id = "";

        private Browser open() {
            id = ((Opening.Accepted) gateway.connect(HANDSHAKE)).connectionId();
            gateway.opened(id, HANDSHAKE, this);
            return this;
        }

        @Override
        public void send(String text) {
            heard.add(text);
        }

        @Override
        public void close(int code, String reason) {
            heard.add(code + " " + reason);
            gateway.ended(id);
        }
    }

    private JsonNode lastEvent() throws Exception {
        return JSON.readTree(functions.events().getLast());
    }

    @Test
    void asksTheFunctionWhetherOneMayConnect() throws Exception {
        assertThat(gateway.connect(HANDSHAKE))
                .isEqualTo(
                        new Opening.Accepted("000000010000000=", List.of(new Header("Sec-WebSocket-Protocol", "one"))));
        var event = lastEvent();
        assertThat(event.at("/headers/sec-websocket-protocol").asText()).isEqualTo("one, two");
        assertThat(event.at("/multiValueHeaders/sec-websocket-protocol")).hasSize(2);
        assertThat(event.at("/requestContext/routeKey").asText()).isEqualTo("$connect");
        assertThat(event.at("/requestContext/eventType").asText()).isEqualTo("CONNECT");
        assertThat(event.at("/requestContext/connectionId").asText()).isEqualTo("000000010000000=");
        assertThat(event.at("/requestContext/stage").asText()).isEqualTo("live");
        assertThat(event.at("/requestContext/identity/sourceIp").asText()).isEqualTo("10.0.0.1");
    }

    @Test
    void refusesWhomTheFunctionRefusesOrFailsOn() {
        functions.behave(event -> FakeFunctions.answered("{\"statusCode\":401}"));
        assertThat(gateway.connect(HANDSHAKE)).isEqualTo(new Opening.Refused(401));
        functions.behave(event -> FakeFunctions.failed("broken"));
        assertThat(gateway.connect(HANDSHAKE)).isEqualTo(new Opening.Refused(500));
        functions.behave(event -> FakeFunctions.answered("null"));
        assertThat(gateway.connect(HANDSHAKE)).isEqualTo(new Opening.Refused(500));
    }

    @Test
    void leadsAMessageToTheRouteThatItNames() throws Exception {
        var browser = new Browser().open();
        gateway.message(browser.id, "{\"action\":\"say\",\"what\":1}");
        assertThat(lastEvent().at("/requestContext/routeKey").asText()).isEqualTo("say");
        assertThat(lastEvent().at("/requestContext/eventType").asText()).isEqualTo("MESSAGE");
        assertThat(lastEvent().path("body").asText()).isEqualTo("{\"action\":\"say\",\"what\":1}");
        assertThat(lastEvent().has("headers")).isFalse();
        assertThat(browser.heard).isEmpty();
    }

    @Test
    void takesByItselfWhatHasNoFunctionAndRefusesWhatHasNoRoute() {
        var browser = new Browser().open();
        var before = functions.events().size();
        gateway.message(browser.id, "{\"action\":\"ping\"}");
        assertThat(browser.heard).isEmpty();
        gateway.message(browser.id, "{\"action\":\"$connect\"}");
        gateway.message(browser.id, "no JSON");
        assertThat(browser.heard).hasSize(2).allMatch(text -> text.startsWith("{\"message\":\"Forbidden\""));
        assertThat(functions.events()).hasSize(before);
    }

    @Test
    void endsWhatIsIdleForTenMinutes() throws Exception {
        var quiet = new Browser().open();
        var pinging = new Browser().open();
        var spokenTo = new Browser().open();
        clock.pass(Duration.ofMinutes(9));
        gateway.message(pinging.id, "{\"action\":\"ping\"}");
        gateway.post(spokenTo.id, "hello");
        clock.pass(Duration.ofSeconds(59));
        gateway.sweep();
        assertThat(quiet.heard).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        gateway.sweep();
        assertThat(quiet.heard).containsExactly("1001 Going away");
        assertThat(pinging.heard).isEmpty();
        assertThat(spokenTo.heard).containsExactly("hello");
        assertThat(lastEvent().at("/requestContext/routeKey").asText()).isEqualTo("$disconnect");
        assertThat(lastEvent().at("/requestContext/connectionId").asText()).isEqualTo(quiet.id);
    }

    @Test
    void endsAfterTwoHoursHoweverBusy() {
        var browser = new Browser().open();
        for (var minutes = 0; minutes < 120; minutes += 5) {
            gateway.sweep();
            nanos.addAndGet(Duration.ofMinutes(5).toNanos());
            gateway.message(browser.id, "{\"action\":\"ping\"}");
            assertThat(browser.heard).isEmpty();
            clock.pass(Duration.ofMinutes(5));
        }
        gateway.sweep();
        assertThat(browser.heard).containsExactly("1001 Going away");
    }

    @Test
    void throttlesWhoComesAndWhatTheySay() {
        var browser = new Browser().open();
        for (var i = 0; i < 4; i++) {
            gateway.message(browser.id, "{\"action\":\"ping\"}");
        }
        assertThat(browser.heard).singleElement().asString().contains("Too Many Requests");
        assertThat(gateway.connect(HANDSHAKE)).isEqualTo(new Opening.Refused(429));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(gateway.connect(HANDSHAKE)).isInstanceOf(Opening.Accepted.class);
    }

    @Test
    void tellsOfAnEndOnce() {
        var browser = new Browser().open();
        var before = functions.events().size();
        gateway.ended(browser.id);
        gateway.ended(browser.id);
        assertThat(functions.events()).hasSize(before + 1);
    }
}
