package dev.souk.engines;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * The child process that runs the engines. It ends when this process ends, however that happens: its standard input is a
 * pipe from here, and it exits when the pipe closes.
 *
 * <p>Safe for use by several threads.
 */
public final class EngineProcess implements AutoCloseable {
    /** The credentials that S3Proxy asks for; the other engines take any. */
    public static final String ACCESS_KEY = "souklocal";

    /** See {@link #ACCESS_KEY}; known to all, since the engines only listen on this machine. */
    public static final String SECRET_KEY = "souklocal";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern PORT = Pattern.compile("\"(\\w+)\":(\\d+)");

    private EngineSettings settings;
    private Process process;

    private EngineProcess(EngineSettings settings) throws IOException, InterruptedException {
        this.settings = settings;
        this.process = launch(settings);
        try {
            this.settings = settings.withPorts(awaitReady(process, settings));
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /**
     * Starts the engines and waits until they answer.
     *
     * @throws IOException where they do not: the message says why, or names the log that does
     */
    public static EngineProcess start(EngineSettings settings) throws IOException, InterruptedException {
        return new EngineProcess(settings);
    }

    /**
     * The address of an engine, the same after a restart.
     *
     * @throws IllegalArgumentException where the engine was not asked for
     */
    public synchronized URI endpoint(Engine engine) {
        var port = settings.ports().get(engine);
        if (port == null) {
            throw new IllegalArgumentException(engine.text() + " was not started");
        }
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Whether the child runs. */
    public synchronized boolean isAlive() {
        return process.isAlive();
    }

    /** The child as the operating system knows it, to watch for its end ({@code onExit}). */
    public synchronized ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends the child if it still runs, and starts another on the same ports and the same state. */
    public synchronized void restart() throws IOException, InterruptedException {
        end();
        process = launch(settings);
        awaitReady(process, settings);
    }

    /** Ends the child. What it held in memory is gone, what it held on disk stays. */
    @Override
    public synchronized void close() {
        try {
            end();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process launch(EngineSettings settings) throws IOException {
        var builder = new ProcessBuilder(command(settings));
        if (settings.log().isPresent()) {
            var log = settings.log().get().toAbsolutePath();
            Files.createDirectories(log.resolveSibling("."));
            builder.redirectError(Redirect.appendTo(log.toFile()));
        } else {
            builder.redirectError(Redirect.DISCARD);
        }
        return builder.start();
    }

    private static List<String> command(EngineSettings settings) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Engines for development: a quick start and little memory count, throughput does not.
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xss512k",
                "-Xmx" + settings.maximumHeapMegabytes() + "m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                EngineHome.codeSource().toString(),
                Engines.class.getName(),
                "--home",
                EngineHome.find().toString()));
        settings.state()
                .ifPresent(state ->
                        command.addAll(List.of("--state", state.toAbsolutePath().toString())));
        settings.ports().forEach((engine, port) -> command.addAll(List.of("--" + engine.text(), port.toString())));
        return command;
    }

    private static Map<Engine, Integer> awaitReady(Process process, EngineSettings settings)
            throws IOException, InterruptedException {
        var line = CompletableFuture.supplyAsync(
                () -> firstLine(process), task -> Thread.ofVirtual().start(task));
        try {
            return ports(line.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (TimeoutException | ExecutionException | IllegalStateException e) {
            process.destroyForcibly();
            var where = settings.log().map(log -> ", see " + log).orElse("");
            throw new IOException("The engines did not start" + where, e);
        }
    }

    private static String firstLine(Process process) {
        try {
            var line = process.inputReader(StandardCharsets.UTF_8).readLine();
            if (line == null) {
                throw new IllegalStateException("They ended before they were ready");
            }
            return line;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Engine, Integer> ports(String readyLine) {
        var ports = new EnumMap<Engine, Integer>(Engine.class);
        var matcher = PORT.matcher(readyLine);
        while (matcher.find()) {
            ports.put(Engine.of(matcher.group(1)), Integer.valueOf(matcher.group(2)));
        }
        return ports;
    }
}
