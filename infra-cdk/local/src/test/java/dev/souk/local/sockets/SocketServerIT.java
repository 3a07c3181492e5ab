package dev.souk.local.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.local.events.Eventually;
import dev.souk.local.events.FakeFunctions;
import dev.souk.local.http.WebBridge;
import dev.souk.local.template.LocalSockets;
import dev.souk.local.template.LocalSockets.SocketRoute;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/** Real sockets on one side, AWS's own SDK on the other. */
class SocketServerIT {
    private static final String WELCOME =
            "{\"statusCode\":200,\"headers\":{\"Sec-WebSocket-Protocol\":\"souk.live.v1\"}}";

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final FakeFunctions functions = new FakeFunctions().behave(event -> FakeFunctions.answered(WELCOME));
    private HttpServer server;

    /** A page that notes what it hears. */
    private static final class Page implements WebSocket.Listener {
        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            heard.add("closed " + code);
            return null;
        }
    }

    @BeforeEach
    void open() throws Exception {
        server = serve(0);
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
        threads.close();
    }

    /** A local cloud's gateway as it starts: with no connections. */
    private HttpServer serve(int port) throws Exception {
        var routes = List.of(
                new SocketRoute("$connect", Optional.of("Connect")),
                new SocketRoute("$disconnect", Optional.of("Disconnect")),
                new SocketRoute("ping", Optional.empty()));
        var gateway = new SocketGateway(
                new LocalSockets("sockets", "live", "action", Optional.empty(), routes),
                functions,
                Clock.systemUTC(),
                System::nanoTime,
                () -> UUID.randomUUID().toString());
        var sockets = new SocketServer(vertx, threads, gateway);
        var rest = new WebBridge(vertx, threads, new ConnectionsApi(gateway)::answer);
        return vertx.createHttpServer()
                .requestHandler(request -> (sockets.takes(request) ? sockets : rest).handle(request))
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    private WebSocket connect(Page page) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("souk.live.v1", "a.ticket")
                .buildAsync(URI.create("ws://127.0.0.1:" + server.actualPort() + "/live"), page)
                .join();
    }

    private ApiGatewayManagementApiClient client() {
        return ApiGatewayManagementApiClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + server.actualPort() + "/_souk/sockets/live"))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static void post(ApiGatewayManagementApiClient client, String id, String text) {
        client.postToConnection(post -> post.connectionId(id).data(SdkBytes.fromUtf8String(text)));
    }

    /** The id of the newest connection, as its function was told. */
    private String lastConnection() {
        return functions.events().getLast().replaceAll(".*\"connectionId\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void opensWithTheProtocolThatTheFunctionChose() {
        var socket = connect(new Page());
        assertThat(socket.getSubprotocol()).isEqualTo("souk.live.v1");
        assertThat(functions.events().getFirst()).contains("souk.live.v1", "a.ticket");
    }

    @Test
    void answersTheHandshakeOfWhomTheFunctionRefuses() {
        functions.behave(event -> FakeFunctions.answered("{\"statusCode\":401}"));
        assertThatThrownBy(() -> connect(new Page()))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
    }

    @Test
    void bringsWhatAFunctionPostsToThatPageAlone() throws Exception {
        var one = new Page();
        var other = new Page();
        connect(one);
        var id = lastConnection();
        connect(other);
        try (var client = client()) {
            post(client, id, "{\"version\":2}");
            post(client, lastConnection(), "{\"version\":3}");
            assertThat(client.getConnection(get -> get.connectionId(id))
                            .identity()
                            .sourceIp())
                    .isEqualTo("127.0.0.1");
        }
        Eventually.becomes("both have heard", () -> !one.heard.isEmpty() && !other.heard.isEmpty());
        assertThat(one.heard).containsExactly("{\"version\":2}");
        assertThat(other.heard).containsExactly("{\"version\":3}");
    }

    @Test
    void tellsThatAPageIsGone() throws Exception {
        var page = new Page();
        var socket = connect(page);
        var id = lastConnection();
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        Eventually.becomes(
                "its end is told", () -> functions.events().getLast().contains("\"eventType\":\"DISCONNECT\""));
        assertThat(lastConnection()).isEqualTo(id);
        try (var client = client()) {
            assertThatThrownBy(() -> post(client, id, "hello")).isInstanceOf(GoneException.class);
            assertThatThrownBy(() -> client.getConnection(get -> get.connectionId(id)))
                    .isInstanceOf(GoneException.class);
        }
    }

    @Test
    void endsAConnectionThatAFunctionEnds() throws Exception {
        var page = new Page();
        connect(page);
        try (var client = client()) {
            client.deleteConnection(delete -> delete.connectionId(lastConnection()));
        }
        Eventually.becomes("the page knows", () -> page.heard.contains("closed 1001"));
    }

    @Test
    void knowsNoneOfThoseBeforeARestart() throws Exception {
        connect(new Page());
        var id = lastConnection();
        server.close().toCompletionStage().toCompletableFuture().get();
        server = serve(0);
        try (var client = client()) {
            assertThatThrownBy(() -> post(client, id, "hello")).isInstanceOf(GoneException.class);
        }
        var page = new Page();
        connect(page);
        try (var client = client()) {
            post(client, lastConnection(), "hello");
        }
        Eventually.becomes("a page that came back hears again", () -> page.heard.contains("hello"));
    }
}
