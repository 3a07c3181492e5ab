package dev.souk.engines;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The child's program: {@code --home DIR [--state DIR] [--dynamodb PORT] [--elasticmq PORT] [--s3proxy PORT]}.
 *
 * <p>When all engines answer it prints one line of JSON with their ports, and nothing else on standard output. It exits
 * when standard input closes or on SIGTERM, so that no orphan outlives a parent that was killed. Whatever an engine
 * acknowledged is on disk: no shutdown needs to be orderly.
 */
public final class Engines {
    private Engines() {}

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        var ready = System.out;
        // The engines greet and log on standard output, which is for the ready line alone.
        System.setOut(new PrintStream(System.err, true));
        var options = Options.of(arguments);
        Thread.ofPlatform().daemon().name("parent").start(Engines::exitWithParent);
        start(options);
        ready.println(options.ports().entrySet().stream()
                .map(entry -> "\"%s\":%d".formatted(entry.getKey().text(), entry.getValue()))
                .collect(Collectors.joining(",", "{", "}")));
        ready.flush();
        new CountDownLatch(1).await();
    }

    private static void start(Options options) throws InterruptedException {
        // S3Proxy and ElasticMQ each bring a Logback of their own, and each looks here.
        System.setProperty(
                "logback.configurationFile",
                Objects.requireNonNull(Engines.class.getResource("/souk/engines-logback.xml"))
                        .toString());
        var threads = new ArrayList<Thread>();
        options.ports()
                .forEach((engine, port) ->
                        threads.add(Thread.ofPlatform().name(engine.text()).start(() -> start(engine, port, options))));
        for (var thread : threads) {
            thread.join();
        }
    }

    private static void start(Engine engine, int port, Options options) {
        try {
            var jars = EngineHome.jars(options.home(), engine);
            Thread.currentThread().setContextClassLoader(EngineClassLoader.of(jars));
            var state = options.state().map(folder -> folder.resolve(engine.text()));
            if (state.isPresent()) {
                Files.createDirectories(state.get());
            }
            switch (engine) {
                case DYNAMODB -> Starters.dynamodb(port, state, jars);
                case ELASTICMQ -> Starters.elasticmq(port, state);
                case S3PROXY -> Starters.s3proxy(port, state);
            }
        } catch (Exception | LinkageError e) {
            System.err.println(engine.text() + " did not start");
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void exitWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said over the pipe: only its end counts.
            }
        } catch (IOException e) {
            // A broken pipe means the same as its end.
        }
        Runtime.getRuntime().halt(0);
    }

    private record Options(Path home, Optional<Path> state, Map<Engine, Integer> ports) {
        static Options of(String[] arguments) throws IOException {
            @Nullable Path home = null;
            @Nullable Path state = null;
            var ports = new EnumMap<Engine, Integer>(Engine.class);
            for (var i = 0; i + 1 < arguments.length; i += 2) {
                var value = arguments[i + 1];
                switch (arguments[i]) {
                    case "--home" -> home = Path.of(value);
                    case "--state" -> state = Path.of(value);
                    default -> ports.put(Engine.of(arguments[i].substring(2)), Integer.valueOf(value));
                }
            }
            if (home == null) {
                throw new IllegalArgumentException("--home DIR is missing");
            }
            return new Options(home, Optional.ofNullable(state), withFreePorts(ports));
        }

        /** All sockets are open at once, so that no port is found twice. */
        private static Map<Engine, Integer> withFreePorts(Map<Engine, Integer> wanted) throws IOException {
            var ports = new EnumMap<Engine, Integer>(wanted);
            List<ServerSocket> sockets = new ArrayList<>();
            for (var entry : ports.entrySet()) {
                if (entry.getValue() == 0) {
                    var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    sockets.add(socket);
                    entry.setValue(socket.getLocalPort());
                }
            }
            for (var socket : sockets) {
                socket.close();
            }
            return ports;
        }
    }
}
