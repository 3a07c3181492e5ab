package dev.souk.local.resources;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

class EngineClientsTest {
    @Test
    void putsAnObjectWithoutWaitingToBeAskedForIt() throws IOException {
        var expectation = new CompletableFuture<Boolean>();
        var engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        engine.createContext("/", exchange -> {
            try (exchange) {
                expectation.complete(exchange.getRequestHeaders().containsKey("Expect"));
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(200, -1);
            }
        });
        engine.start();
        var address = URI.create("http://127.0.0.1:" + engine.getAddress().getPort());
        var access = new EngineClients.Access(address, address, address, "eu-west-1", "key", "secret");

        try (var clients = EngineClients.open(access)) {
            clients.s3().putObject(put -> put.bucket("media").key("picture"), RequestBody.fromString("picture"));
        } finally {
            engine.stop(0);
        }

        assertThat(expectation).isCompletedWithValue(false);
    }
}
