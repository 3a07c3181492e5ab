package dev.souk.local.sockets;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.http.Caller;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebService;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * How functions speak to connections: API Gateway's management API, at the shop's own address since the template says where
 * that is before any other is open.
 */
public final class ConnectionsApi implements WebService {
    private static final String PREFIX = "/_souk/sockets";
    private static final Pattern PATH = Pattern.compile(PREFIX + "/[^/]+/(?:@|%40)connections/([^/]+)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_MESSAGE = 128 * 1024;
    private static final int GOING_AWAY = 1001;

    private final SocketGateway gateway;

    public ConnectionsApi(SocketGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public WebResponse answer(WebRequest request) {
        var path = PATH.matcher(request.path());
        if (!path.matches() || Caller.isForeign(request)) {
            return error(403, "ForbiddenException");
        }
        var id = URLDecoder.decode(path.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        return switch (request.method()) {
            case "POST" -> post(id, request);
            case "GET" -> gateway.find(id).map(ConnectionsApi::described).orElseGet(ConnectionsApi::gone);
            case "DELETE" -> delete(id);
            default -> error(403, "ForbiddenException");
        };
    }

    private WebResponse post(String id, WebRequest request) {
        if (request.body().length() > LARGEST_MESSAGE) {
            return error(413, "PayloadTooLargeException");
        }
        return gateway.post(id, request.body().toString(StandardCharsets.UTF_8)) ? WebResponse.empty(200) : gone();
    }

    private WebResponse delete(String id) {
        return gateway.find(id)
                .map(connection -> {
                    connection.peer().close(GOING_AWAY, "Going away");
                    return WebResponse.empty(204);
                })
                .orElseGet(ConnectionsApi::gone);
    }

    private static WebResponse described(Connection connection) {
        var body = JSON.createObjectNode()
                .put("connectedAt", connection.connectedAt().toString())
                .put("lastActiveAt", connection.lastActiveAt().toString());
        body.putObject("identity")
                .put("sourceIp", connection.handshake().remoteAddress())
                .put("userAgent", connection.handshake().header("user-agent").orElse(""));
        return WebResponse.json(200, body.toString());
    }

    private static WebResponse gone() {
        return error(410, "GoneException");
    }

    private static WebResponse error(int status, String type) {
        return WebResponse.json(status, "{}").with("x-amzn-errortype", type);
    }
}
