package dev.souk.local;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionException;

/** The local cloud while it runs: from the engines' start to Ctrl-C. */
public class LocalCloud implements QuarkusApplication {
    private final Vertx vertx;
    private final Front front;

    @Inject
    LocalCloud(Vertx vertx, Front front) {
        this.vertx = vertx;
        this.front = front;
    }

    @Override
    public int run(String... arguments) {
        var launch = Launch.get();
        try (var engines = started(launch);
                var wiring = Wiring.connect(launch, engines, vertx, front)) {
            System.out.println(Box.of(launch, wiring));
            Quarkus.waitForExit();
            System.out.println("Stopping.");
        } finally {
            launch.state().close();
        }
        return 0;
    }

    private static Engines started(Launch launch) {
        try {
            return launch.engines().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartRefused refused ? refused : e;
        }
    }
}
