package dev.souk.platform.workers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out a route of the WebSocket API. Of {@code $connect} the answer decides: above 299, and where this throws, there
 * is no connection. {@code $disconnect} is told once the connection has ended, as a rule, and nobody reads its answer.
 */
public abstract class SocketWorker
        implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
    private static final String PROTOCOL = "Sec-WebSocket-Protocol";

    private final WorkerFrame frame;

    /**
     * Something happens to a connection.
     *
     * @param id the connection's
     * @param protocols what the browser offers to speak, on {@code $connect}
     */
    public record Connection(String id, List<String> protocols) {}

    /**
     * What comes of it.
     *
     * @param protocol the one of those offered that is spoken; a browser gives up a connection that chose none
     */
    public record Answer(int status, Optional<String> protocol) {}

    protected SocketWorker(WorkerFrame frame) {
        this.frame = frame;
    }

    /** For client proxies only, which call none of their own fields. */
    @SuppressWarnings("NullAway")
    protected SocketWorker() {
        this.frame = null;
    }

    protected abstract Answer handle(Connection connection);

    @Override
    public APIGatewayV2WebSocketResponse handleRequest(APIGatewayV2WebSocketEvent event, Context context) {
        return frame.call(getClass(), context, 0, () -> response(handle(connection(event))));
    }

    private static Connection connection(APIGatewayV2WebSocketEvent event) {
        Map<String, String> headers = event.getHeaders() == null ? Map.of() : event.getHeaders();
        var offered = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(PROTOCOL))
                .map(Map.Entry::getValue)
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .toList();
        return new Connection(event.getRequestContext().getConnectionId(), offered);
    }

    private static APIGatewayV2WebSocketResponse response(Answer answer) {
        var response = new APIGatewayV2WebSocketResponse();
        response.setStatusCode(answer.status());
        response.setHeaders(
                answer.protocol().map(name -> Map.of(PROTOCOL, name)).orElseGet(Map::of));
        return response;
    }
}
