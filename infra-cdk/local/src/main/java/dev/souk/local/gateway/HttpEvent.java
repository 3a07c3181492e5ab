package dev.souk.local.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.http.WebRequest;
import dev.souk.local.template.LocalApi;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a request as Lambda gets it: payload format 2.0 of HTTP APIs
 * (docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html).
 */
final class HttpEvent {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private HttpEvent() {}

    static String write(
            LocalApi api,
            WebRequest request,
            RouteTable.Match match,
            Optional<JwtAuthorizer.Verdict.Allowed> caller,
            String requestId,
            Instant now) {
        var event = JSON.createObjectNode()
                .put("version", "2.0")
                .put("routeKey", match.route().key())
                .put("rawPath", request.path())
                .put("rawQueryString", request.query());
        cookies(request, event);
        strings(event, "headers", headers(request));
        if (!request.query().isEmpty()) {
            strings(event, "queryStringParameters", query(request.query()));
        }
        event.set("requestContext", context(api, request, match, caller, requestId, now));
        if (!match.pathParameters().isEmpty()) {
            strings(event, "pathParameters", match.pathParameters());
        }
        body(request, event);
        return event.toString();
    }

    private static void cookies(WebRequest request, ObjectNode event) {
        var lines = request.headers().getOrDefault("cookie", List.of());
        if (!lines.isEmpty()) {
            var cookies = event.putArray("cookies");
            lines.stream().flatMap(line -> Arrays.stream(line.split("; *", -1))).forEach(cookies::add);
        }
    }

    private static Map<String, String> headers(WebRequest request) {
        var headers = new LinkedHashMap<String, String>();
        request.headers().forEach((name, values) -> {
            if (!name.equals("cookie")) {
                headers.put(name, String.join(",", values));
            }
        });
        headers.put("x-forwarded-for", request.remoteAddress());
        headers.putIfAbsent("x-forwarded-proto", "http");
        return headers;
    }

    private static Map<String, String> query(String raw) {
        return Arrays.stream(raw.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> decoded(pair[0]),
                        pair -> pair.length == 2 ? decoded(pair[1]) : "",
                        (one, other) -> one + "," + other,
                        LinkedHashMap::new));
    }

    private static ObjectNode context(
            LocalApi api,
            WebRequest request,
            RouteTable.Match match,
            Optional<JwtAuthorizer.Verdict.Allowed> caller,
            String requestId,
            Instant now) {
        var host = request.header("host").orElse("localhost");
        var context = JSON.createObjectNode()
                .put("accountId", "000000000000")
                .put("apiId", api.id())
                .put("domainName", host)
                .put("domainPrefix", host.replaceFirst("[.:].*", ""))
                .put("requestId", requestId)
                .put("routeKey", match.route().key())
                .put("stage", api.stage())
                .put("time", TIME.format(now))
                .put("timeEpoch", now.toEpochMilli());
        context.putObject("http")
                .put("method", request.method())
                .put("path", request.path())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", request.remoteAddress())
                .put("userAgent", request.header("user-agent").orElse(""));
        caller.ifPresent(allowed -> {
            var jwt = context.putObject("authorizer").putObject("jwt");
            strings(jwt, "claims", allowed.claims());
            if (allowed.scopes().isEmpty()) {
                jwt.putNull("scopes");
            } else {
                var scopes = jwt.putArray("scopes");
                allowed.scopes().forEach(scopes::add);
            }
        });
        return context;
    }

    private static void body(WebRequest request, ObjectNode event) {
        var text = isText(request);
        if (request.body().length() > 0) {
            event.put(
                    "body",
                    text
                            ? request.body().toString(StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(request.body().getBytes()));
        }
        event.put("isBase64Encoded", request.body().length() > 0 && !text);
    }

    private static boolean isText(WebRequest request) {
        var type = request.header("content-type")
                .orElse("application/octet-stream")
                .toLowerCase(Locale.ROOT);
        var essence = type.replaceFirst(";.*", "").trim();
        return request.header("content-encoding").isEmpty()
                && (essence.startsWith("text/")
                        || essence.endsWith("json")
                        || essence.endsWith("xml")
                        || essence.equals("application/javascript")
                        || essence.equals("application/x-www-form-urlencoded"));
    }

    private static void strings(ObjectNode into, String name, Map<String, String> values) {
        var object = into.putObject(name);
        values.forEach(object::put);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
