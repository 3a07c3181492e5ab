package dev.souk.local;

import dev.souk.local.resources.EngineClients;
import dev.souk.local.template.CloudModel;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * What all parts of the wiring stand on.
 *
 * @param clients of the engines
 * @param store keeps accepted events, mails, receipts and the places of streams between runs
 * @param threads for calls that wait
 * @param ids new ones
 * @param open where a part puts what is to be closed
 */
record Ground(
        Launch launch,
        EngineClients clients,
        MVStore store,
        ExecutorService threads,
        Clock clock,
        Supplier<String> ids,
        Opened open) {

    /** On the engines that run; opens their clients and the store. */
    static Ground of(
            Launch launch,
            EngineClients.Access access,
            ExecutorService threads,
            Clock clock,
            Supplier<String> ids,
            Opened open) {
        var clients = open.closing(EngineClients.open(access));
        var store = open.closing(new MVStore.Builder()
                .fileName(launch.state().path("events.db").toString())
                .open());
        return new Ground(launch, clients, store, threads, clock, ids, open);
    }

    CloudModel model() {
        return launch.model();
    }

    <T extends AutoCloseable> T closing(T resource) {
        return open.closing(resource);
    }
}
