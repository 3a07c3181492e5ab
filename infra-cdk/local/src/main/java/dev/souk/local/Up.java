package dev.souk.local;

import dev.souk.local.resources.CannotChange;
import dev.souk.local.seed.SeedRefused;
import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalAddresses;
import dev.souk.local.template.Template;
import dev.souk.local.template.TemplateException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The entrance: reads the options and the template, and starts the engines beside the server. */
@QuarkusMain
public final class Up {
    private Up() {}

    public static void main(String... arguments) {
        var options = new Options();
        var commandLine = new CommandLine(options);
        try {
            commandLine.parseArgs(arguments);
        } catch (CommandLine.ParameterException e) {
            System.err.println(e.getMessage());
            commandLine.usage(System.err);
            System.exit(2);
        }
        if (options.help) {
            commandLine.usage(System.out);
            return;
        }
        try {
            start(options, arguments);
        } catch (StartRefused | TemplateException e) {
            refuse(e);
        }
    }

    private static void start(Options options, String... arguments) {
        var state = StateFolder.take(options.state.toAbsolutePath(), options.port);
        refuseABusyPort(options.port);
        if (options.reset) {
            state.reset();
        }
        var model = Template.read(options.assembly, LocalAddresses.onPort(options.port));
        // The engines take seconds: they start while the server does.
        var engines = CompletableFuture.supplyAsync(
                () -> Engines.start(state.path("engines"), options.log.resolve("engines.log")),
                task -> Thread.ofPlatform().name("engines-start").start(task));
        configure(options, model);
        Launch.prepare(new Launch(options, state, model, engines));
        Quarkus.run(LocalCloud.class, (code, failure) -> ended(code, failure), arguments);
    }

    private static void ended(int code, @Nullable Throwable failure) {
        if (failure != null) {
            refuse(failure);
        }
        System.exit(code);
    }

    /** Sentences for what is foreseen, the whole trace for what is not. */
    private static void refuse(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof StartRefused
                || cause instanceof TemplateException
                || cause instanceof CannotChange
                || cause instanceof SeedRefused) {
            System.err.println(cause.getMessage());
        } else {
            cause.printStackTrace();
        }
        System.exit(1);
    }

    private static void refuseABusyPort(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new StartRefused("Port " + port + " is taken by another program. Stop that, or choose another:"
                    + " ./souk up --port " + (port == 8080 ? 8090 : port + 1));
        }
    }

    private static void configure(Options options, CloudModel model) {
        System.setProperty("quarkus.http.port", String.valueOf(options.port));
        System.setProperty("quarkus.http.host", "localhost");
        System.setProperty(
                "quarkus.log.file.path",
                options.log.resolve("local.log").toAbsolutePath().toString());
        if (!options.isolated) {
            InProcessSettings.apply(model);
        }
    }
}
