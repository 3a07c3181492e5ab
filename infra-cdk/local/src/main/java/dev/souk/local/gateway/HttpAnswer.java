package dev.souk.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebResponse.Header;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what a function returned as a response: payload format 2.0, with the simple form that has no status code. */
final class HttpAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private HttpAnswer() {}

    /** The response; empty where the function's answer is none, for which the gateway says 500. */
    static Optional<WebResponse> read(String payload) {
        try {
            var answer = JSON.readTree(payload);
            return answer.has("statusCode") ? full(answer) : Optional.of(simple(answer));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<WebResponse> full(JsonNode answer) {
        var status = answer.get("statusCode").asInt();
        if (status < 100 || status > 599) {
            return Optional.empty();
        }
        var headers = new ArrayList<Header>();
        answer.path("headers")
                .forEachEntry((name, value) -> headers.add(new Header(name.toLowerCase(Locale.ROOT), value.asText())));
        answer.path("cookies").forEach(cookie -> headers.add(new Header("set-cookie", cookie.asText())));
        var body = body(answer);
        if (body.length() > 0
                && headers.stream().noneMatch(header -> header.name().equals("content-type"))) {
            headers.add(new Header("content-type", "text/plain;charset=utf-8"));
        }
        return Optional.of(new WebResponse(status, List.copyOf(headers), body));
    }

    private static Buffer body(JsonNode answer) {
        var text = answer.path("body").isNull() ? "" : answer.path("body").asText();
        return answer.path("isBase64Encoded").asBoolean()
                ? Buffer.buffer(Base64.getDecoder().decode(text))
                : Buffer.buffer(text);
    }

    private static WebResponse simple(JsonNode answer) {
        return WebResponse.json(OK, answer.isTextual() ? answer.asText() : answer.toString());
    }
}
