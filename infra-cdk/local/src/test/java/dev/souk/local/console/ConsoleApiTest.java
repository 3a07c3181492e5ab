package dev.souk.local.console;

import static dev.souk.local.events.FakeFunctions.answered;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.events.AcceptedEvents;
import dev.souk.local.events.FakeFunctions;
import dev.souk.local.events.Models;
import dev.souk.local.events.MovableClock;
import dev.souk.local.functions.InvocationResult;
import dev.souk.local.functions.InvocationResult.Answered;
import dev.souk.local.functions.InvocationResult.Facts;
import dev.souk.local.functions.InvocationResult.Failed;
import dev.souk.local.functions.InvocationResult.Throttled;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.mail.Inbox;
import dev.souk.local.queues.Queues;
import dev.souk.local.queues.Redrive;
import dev.souk.local.schedules.Schedules;
import dev.souk.local.streams.Streams;
import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalMail;
import dev.souk.local.template.LocalSchedule;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

class ConsoleApiTest {
    private static final String RECEIPT = """
            {"receipt":{"function":"%s","correlationId":"c-1","at":1764000000000,"orderId":"%s","shares":1,\
            "tables":{"orders":{"read":0.5,"write":4.0},"catalog":{"read":0.0,"write":2.0}},\
            "requests":{"Sqs.SendMessage":1},"gatewayRequests":1,"bytesIn":10,"bytesOut":20,"milliseconds":12,\
            "callMilliseconds":12,"memoryMegabytes":256,"nanoDollars":5000}}""";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));
    private final FakeFunctions functions = new FakeFunctions();
    private final MVStore store = MVStore.open(null);
    private final CloudModel model = model();
    private final WatchedRuntime watched = new WatchedRuntime(model, functions, clock);
    private final ReceiptBook receipts = new ReceiptBook(store);
    private final AcceptedEvents events = new AcceptedEvents(store, clock);
    private final ConsoleApi api = new ConsoleApi(data());

    @Test
    void tellsColdFromWarmCallsAndGivesPercentiles() throws JsonProcessingException {
        call(result(1000, true));
        IntStream.rangeClosed(1, 100).forEach(milliseconds -> call(result(milliseconds, false)));
        var figures = get("/functions").path(0);
        assertThat(figures.path("operation").asText()).isEqualTo("PlaceOrder");
        assertThat(figures.path("calls").asInt()).isEqualTo(101);
        assertThat(figures.at("/cold/count").asInt()).isEqualTo(1);
        assertThat(figures.at("/cold/p50").asDouble()).isEqualTo(1050);
        assertThat(figures.at("/warm/p50").asDouble()).isEqualTo(50);
        assertThat(figures.at("/warm/p95").asDouble()).isEqualTo(95);
    }

    @Test
    void keepsTheLastErrorWithWhatWasLogged() throws JsonProcessingException {
        call(new Failed("java.io.IOException", "no answer", "{}", facts(5, false, List.of("line 1", "line 2"))));
        call(new Throttled(1));
        var figures = get("/functions").path(0);
        assertThat(figures.path("errors").asInt()).isEqualTo(1);
        assertThat(figures.path("throttles").asInt()).isEqualTo(1);
        assertThat(figures.at("/lastError/type").asText()).isEqualTo("java.io.IOException");
        assertThat(figures.at("/lastError/logLines/1").asText()).isEqualTo("line 2");
        assertThat(figures.at("/lastError/at").asText()).isEqualTo("2026-11-24T10:00:00Z");
    }

    @Test
    void addsUpEverythingThatWasDoneForAnOrder() throws JsonProcessingException {
        receipts.acceptLog(List.of("plain line", RECEIPT.formatted("PlaceOrder", "o-1"), "{\"level\":\"INFO\"}"));
        receipts.acceptLog(List.of(RECEIPT.formatted("SettlePayment", "o-1"), RECEIPT.formatted("PlaceOrder", "o-2")));
        var sum = get("/orders/o-1/receipt");
        assertThat(sum.path("calls").asInt()).isEqualTo(2);
        assertThat(sum.at("/writeUnits/orders").asDouble()).isEqualTo(8);
        assertThat(sum.at("/readUnits/orders").asDouble()).isEqualTo(1);
        assertThat(sum.at("/requests/Sqs.SendMessage").asInt()).isEqualTo(2);
        assertThat(sum.path("nanoDollars").asLong()).isEqualTo(10_000);
        assertThat(sum.at("/functions/1/function").asText()).isEqualTo("SettlePayment");
        assertThat(get("/receipts")).hasSize(3);
        assertThat(answer("GET", "/orders/o-3/receipt", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void keepsTheReceiptsOfOrdersOverARestart() {
        receipts.acceptLog(List.of(RECEIPT.formatted("PlaceOrder", "o-1")));
        assertThat(new ReceiptBook(store).ofOrder("o-1")).hasSize(1);
    }

    @Test
    void keepsTheLatestFiveHundredReceipts() throws JsonProcessingException {
        IntStream.range(0, 510)
                .forEach(number -> receipts.acceptLog(List.of(RECEIPT.formatted("PlaceOrder", "o-" + number))));
        assertThat(get("/receipts")).hasSize(500);
        assertThat(get("/receipts").path(0).path("orderId").asText()).isEqualTo("o-509");
    }

    @Test
    void isAtRestUntilSomethingWaits() throws JsonProcessingException {
        assertThat(get("/overview").path("idle").asBoolean()).isTrue();
        assertThat(answer("POST", "/schedules/expire-orders/fire", Map.of()).status())
                .isEqualTo(200);
        assertThat(get("/overview").path("idle").asBoolean()).isFalse();
        assertThat(get("/overview").path("asynchronousCalls").asInt()).isEqualTo(1);
    }

    @Test
    void letsNoOtherSiteChangeAnything() {
        var foreign = Map.of("sec-fetch-site", List.of("cross-site"));
        assertThat(answer("POST", "/schedules/expire-orders/fire", foreign).status())
                .isEqualTo(403);
        assertThat(events.waiting()).isZero();
    }

    @Test
    void saysWhatItDoesNotHave() {
        assertThat(answer("GET", "/no-such", Map.of()).status()).isEqualTo(404);
        assertThat(answer("POST", "/queues/no-such/redrive", Map.of()).status()).isEqualTo(404);
        assertThat(answer("POST", "/schedules/no-such/fire", Map.of()).status()).isEqualTo(404);
        assertThat(answer("PUT", "/functions", Map.of()).status()).isEqualTo(405);
    }

    private void call(InvocationResult result) {
        functions.behave(event -> result);
        watched.invoke("PlaceOrder", "{}");
        functions.behave(event -> answered("null"));
    }

    private static Answered result(int milliseconds, boolean cold) {
        return new Answered("null", facts(milliseconds, cold, List.of()));
    }

    private static Facts facts(int milliseconds, boolean cold, List<String> lines) {
        var start = cold ? Duration.ofMillis(50) : Duration.ZERO;
        return new Facts("request-1", lines, Duration.ofMillis(milliseconds), start, cold);
    }

    private JsonNode get(String path) throws JsonProcessingException {
        var response = answer("GET", path, Map.of());
        assertThat(response.status()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body().toString());
    }

    private WebResponse answer(String method, String path, Map<String, List<String>> headers) {
        return api.answer(new WebRequest(method, "/_souk/api" + path, "", headers, Buffer.buffer(), "127.0.0.1"));
    }

    private static CloudModel model() {
        var schedule = new LocalSchedule(
                "expire-orders",
                "arn:aws:events:eu-west-1:000000000000:rule/expire-orders",
                "rate(5 minutes)",
                "PlaceOrder",
                Optional.empty(),
                true);
        return new CloudModel(
                "eu-west-1",
                List.of(),
                List.of(),
                List.of(Models.function("PlaceOrder")),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(schedule),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                new LocalMail(List.of(), List.of()));
    }

    /** The clients reach nothing: the model has neither queues nor tables to ask for. */
    private ConsoleData data() {
        var nowhere = URI.create("http://127.0.0.1:1");
        var nobody = AnonymousCredentialsProvider.create();
        var sqs = SqsClient.builder()
                .endpointOverride(nowhere)
                .region(Region.EU_WEST_1)
                .credentialsProvider(nobody)
                .build();
        var tables = DynamoDbClient.builder()
                .endpointOverride(nowhere)
                .region(Region.EU_WEST_1)
                .credentialsProvider(nobody)
                .build();
        var streams = DynamoDbStreamsClient.builder()
                .endpointOverride(nowhere)
                .region(Region.EU_WEST_1)
                .credentialsProvider(nobody)
                .build();
        return new ConsoleData(
                model,
                watched,
                receipts,
                new Queues(model, sqs, watched, clock),
                new Redrive(sqs, model),
                Streams.of(model, tables, streams, store, watched, (arn, document) -> {}, clock),
                new Schedules(model, events, () -> "id", clock),
                events,
                new Inbox(store, () -> "mail", clock));
    }
}
