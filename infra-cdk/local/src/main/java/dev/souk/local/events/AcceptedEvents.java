package dev.souk.local.events;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Events that functions will be called for. What was accepted is on disk until its call is done. */
public final class AcceptedEvents {
    private final MVStore store;
    private final MVMap<Long, String> calls;
    private final AtomicLong lastId;
    private final Clock clock;

    /** Opens what {@code store} keeps. Open it once: two of them would give out the same numbers. */
    public AcceptedEvents(MVStore store, Clock clock) {
        this.store = store;
        this.calls = store.openMap("asynchronous-calls");
        this.lastId = new AtomicLong(Optional.ofNullable(calls.lastKey()).orElse(0L));
        this.clock = clock;
    }

    /** Takes an event over: once this returns, the function will be called for it. */
    public void accept(String function, String event) {
        var now = clock.instant();
        keep(lastId.incrementAndGet(), new AsyncCall(function, event, now, 0, 0, now));
    }

    /** How many events are accepted and not done. */
    public int waiting() {
        return calls.size();
    }

    List<Long> ids() {
        return List.copyOf(calls.keySet());
    }

    /** An event's call; empty where it is done. */
    Optional<AsyncCall> call(long id) {
        return Optional.ofNullable(calls.get(id)).map(AsyncCall::of);
    }

    void keep(long id, AsyncCall call) {
        calls.put(id, call.json());
        store.commit();
    }

    void forget(long id) {
        calls.remove(id);
        store.commit();
    }
}
