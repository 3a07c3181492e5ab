package dev.souk.local.buckets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Changes that were asked for and whose end is not known yet. A change is noted before the engine hears of it, so that a
 * process that dies in between asks the engine at its next start what became of it: an event may come twice, never not
 * at all.
 */
final class ChangeJournal {
    private final MVStore store;
    private final MVMap<Long, String> open;
    private final AtomicLong lastId;
    private final StoredObjects objects;
    private final Notifications notifications;
    private final Set<Long> unsettled = ConcurrentHashMap.newKeySet();

    ChangeJournal(MVStore store, StoredObjects objects, Notifications notifications) {
        this.store = store;
        this.open = store.openMap("bucket-changes");
        this.lastId = new AtomicLong(Optional.ofNullable(open.lastKey()).orElse(0L));
        this.objects = objects;
        this.notifications = notifications;
    }

    /** Notes a change that is about to be asked for; returns its number. */
    long begin(ObjectChange change) {
        var id = lastId.incrementAndGet();
        open.put(id, change.json());
        store.commit();
        return id;
    }

    /** The engine refused the change. */
    void abandon(long id) {
        open.remove(id);
        store.commit();
    }

    /**
     * The change was carried out, or nobody knows: looks, and tells the functions where the engine says so. Where the
     * engine cannot be asked, {@link #retry} will.
     */
    void settle(long id) {
        unsettled.add(id);
        look(id);
        unsettled.remove(id);
    }

    /** Settles what could not be settled when its time came. */
    void retry() {
        List.copyOf(unsettled).forEach(this::settle);
    }

    private void look(long id) {
        var json = open.get(id);
        if (json == null) {
            return;
        }
        var change = ObjectChange.of(json);
        var stored = objects.find(change.bucket(), change.key());
        if (stored.isPresent() == (change.kind() != ObjectChange.Kind.DELETE)) {
            notifications.send(change, stored);
        }
        abandon(id);
    }

    /** Settles what a process that died left open. */
    void recover() {
        unsettled.addAll(open.keySet());
        retry();
    }
}
