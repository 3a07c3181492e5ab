package dev.souk.local.sockets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.http.WebRequest;
import dev.souk.local.template.LocalSockets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What happens to a connection, as Lambda gets it
 * (docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html).
 */
final class SocketEvent {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final LocalSockets api;
    private final ObjectNode event = JSON.createObjectNode();
    private final ObjectNode context = event.putObject("requestContext");

    SocketEvent(LocalSockets api, String routeKey, String requestId, Instant now) {
        this.api = api;
        context.put("routeKey", routeKey)
                .put("eventType", eventType(routeKey))
                .put("messageDirection", "IN")
                .put("stage", api.stage())
                .put("apiId", api.id())
                .put("requestId", requestId)
                .put("extendedRequestId", requestId)
                .put("requestTime", TIME.format(now))
                .put("requestTimeEpoch", now.toEpochMilli());
        event.put("isBase64Encoded", false);
    }

    private static String eventType(String routeKey) {
        return switch (routeKey) {
            case "$connect" -> "CONNECT";
            case "$disconnect" -> "DISCONNECT";
            default -> "MESSAGE";
        };
    }

    /** The connection that it is about; the headers of the handshake come with that alone. */
    SocketEvent of(String connectionId, Instant connectedAt, WebRequest handshake) {
        context.put("connectionId", connectionId)
                .put("connectedAt", connectedAt.toEpochMilli())
                .put("domainName", api.id() + ".execute-api.local");
        context.putObject("identity")
                .put("sourceIp", handshake.remoteAddress())
                .put("userAgent", handshake.header("user-agent").orElse(""));
        if (context.path("eventType").asText().equals("CONNECT")) {
            var headers = event.putObject("headers");
            var all = event.putObject("multiValueHeaders");
            handshake.headers().forEach((name, values) -> {
                headers.put(name, String.join(", ", values));
                values.forEach(all.withArray(name)::add);
            });
        }
        return this;
    }

    String written(Optional<String> body) {
        body.ifPresent(text -> event.put("body", text));
        return event.toString();
    }
}
