package dev.souk.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Jsonb;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes answers in the gateway's form. */
final class Answers {
    private final Jsonb jsonb;

    Answers(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    APIGatewayV2HTTPResponse write(Response response, String correlationId) {
        var headers = new HashMap<>(response.headers());
        headers.put("Souk-Correlation-Id", correlationId);
        headers.put("X-Content-Type-Options", "nosniff");
        var written = APIGatewayV2HTTPResponse.builder()
                .withStatusCode(response.status())
                .withIsBase64Encoded(false);
        response.body().ifPresent(body -> {
            headers.put("Content-Type", type(response.status(), body));
            written.withBody(body instanceof WrittenPage page ? page.html() : json(body, correlationId));
        });
        if (!response.cookies().isEmpty()) {
            written.withCookies(response.cookies());
        }
        return written.withHeaders(headers).build();
    }

    private static String type(int status, Object body) {
        if (body instanceof WrittenPage) {
            return "text/html; charset=utf-8";
        }
        return status >= 400 ? "application/problem+json" : "application/json";
    }

    /** The bytes of an answer's body. */
    static long size(APIGatewayV2HTTPResponse written) {
        return written.getBody() == null ? 0 : written.getBody().getBytes(UTF_8).length;
    }

    /** The body as JSON text. */
    String json(Object body, String correlationId) {
        return switch (body) {
            case Problem problem -> jsonb.type(Object.class).toJson(members(problem, correlationId));
            case WrittenBody written -> written.json();
            default -> jsonb.toJson(body);
        };
    }

    private static Map<String, Object> members(Problem problem, String correlationId) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", problem.type());
        members.put("title", problem.title());
        members.put("status", problem.status());
        members.put("detail", problem.detail());
        members.put("instance", correlationId);
        if (!problem.errors().isEmpty()) {
            members.put(
                    "errors",
                    problem.errors().stream()
                            .map(error -> Map.of("pointer", error.pointer(), "detail", error.detail()))
                            .toList());
        }
        members.putAll(problem.members());
        return members;
    }
}
