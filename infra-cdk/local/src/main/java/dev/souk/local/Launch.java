package dev.souk.local;

import dev.souk.local.template.CloudModel;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What is there before Quarkus: it makes the application's class itself, so this is handed over in a static place.
 *
 * @param engines on their way
 */
record Launch(Options options, StateFolder state, CloudModel model, CompletableFuture<Engines> engines) {
    private static volatile @Nullable Launch prepared;

    static void prepare(Launch launch) {
        prepared = launch;
    }

    static Launch get() {
        var launch = prepared;
        if (launch == null) {
            throw new IllegalStateException("The local cloud is started by its main method");
        }
        return launch;
    }
}
