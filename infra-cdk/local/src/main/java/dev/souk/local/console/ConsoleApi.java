package dev.souk.local.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.souk.local.http.Caller;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebService;
import dev.souk.local.queues.Redrive;
import io.vertx.core.buffer.Buffer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The console's JSON below {@code /_souk/api}. */
public final class ConsoleApi implements WebService {
    private static final String PREFIX = "/_souk/api";
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final ConsoleData data;

    public ConsoleApi(ConsoleData data) {
        this.data = data;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public WebResponse answer(WebRequest request) {
        var path = Stream.of(request.path().substring(PREFIX.length()).split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList();
        return switch (request.method()) {
            case "GET" -> get(path);
            case "POST" ->
                Caller.isForeign(request) ? problem(403, "Another site may not change anything here") : post(path);
            default -> problem(405, "Only GET and POST are carried out");
        };
    }

    private WebResponse get(List<String> path) {
        return switch (String.join("/", path)) {
            case "overview" -> json(overview());
            case "functions" -> json(data.functions().figures());
            case "receipts" -> text(data.receipts().json(data.receipts().latest()));
            case "queues" -> json(data.queues().figures());
            case "streams" -> json(data.streams().figures());
            case "schedules" -> json(data.schedules().figures());
            case "event-sources" -> json(EventSourceView.of(data.model()));
            default -> one(path);
        };
    }

    private Map<String, Object> overview() {
        return Map.of(
                "idle", data.idle(),
                "functions", data.functions().figures(),
                "queues", data.queues().figures(),
                "streams", data.streams().figures(),
                "schedules", data.schedules().figures(),
                "asynchronousCalls", data.accepted().waiting(),
                "mails", data.inbox().size());
    }

    private WebResponse one(List<String> path) {
        if (matches(path, "orders", "receipt")) {
            var receipts = data.receipts().ofOrder(path.get(1));
            return receipts.isEmpty()
                    ? problem(404, "No call for the order " + path.get(1) + " was seen")
                    : json(OrderReceipt.of(path.get(1), receipts));
        }
        if (matches(path, "queues", "messages")) {
            return data.queues()
                    .peek(path.get(1))
                    .map(this::json)
                    .orElseGet(
                            () -> problem(
                                    409,
                                    "Only queues without a redrive policy can be looked into: there a look counts as a receive"));
        }
        return problem(404, "The console has no " + PREFIX + "/" + String.join("/", path));
    }

    private WebResponse post(List<String> path) {
        if (matches(path, "queues", "redrive")) {
            return redrive(path.get(1));
        }
        if (matches(path, "schedules", "fire")) {
            return data.schedules().fire(path.get(1))
                    ? json(Map.of("fired", path.get(1)))
                    : problem(404, "There is no schedule " + path.get(1));
        }
        return problem(404, "The console has no " + PREFIX + "/" + String.join("/", path));
    }

    private WebResponse redrive(String queue) {
        return switch (data.redrive().run(queue)) {
            case Redrive.Outcome.Moved(var messages) -> json(Map.of("moved", messages));
            case Redrive.Outcome.NoSuchQueue() -> problem(404, "There is no queue " + queue);
            case Redrive.Outcome.NoDeadLetterQueue() ->
                problem(409, queue + " takes no other queue's dead letters: there is nowhere to move them back to");
            case Redrive.Outcome.Ambiguous(var sources) ->
                problem(409, queue + " takes the dead letters of several queues: " + String.join(", ", sources));
        };
    }

    private static boolean matches(List<String> path, String first, String last) {
        return path.size() == 3
                && path.getFirst().equals(first)
                && path.getLast().equals(last);
    }

    private WebResponse json(Object value) {
        try {
            return text(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The console cannot write " + value.getClass(), e);
        }
    }

    private static WebResponse text(String json) {
        return WebResponse.json(200, json).with("cache-control", "no-store");
    }

    private static WebResponse problem(int status, String detail) {
        var body = JSON.createObjectNode().put("status", status).put("detail", detail);
        return WebResponse.of(status, "application/problem+json", Buffer.buffer(body.toString()));
    }
}
