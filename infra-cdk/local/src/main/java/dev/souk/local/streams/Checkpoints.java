package dev.souk.local.streams;

import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * How far a mapping has read its stream. Each change is on disk before the method returns: what a function has handled
 * is handed to it again only where the process died between the two.
 */
final class Checkpoints {
    private static final String FINISHED = "finished";
    private final MVStore store;
    private final MVMap<String, String> places;
    private final String prefix;

    /**
     * @param store holds the places; in memory it forgets them
     * @param mapping whose places these are
     * @param streamArn a table that was made anew has a new stream, and with it new places
     */
    Checkpoints(MVStore store, String mapping, String streamArn) {
        this.store = store;
        this.places = store.openMap("stream-checkpoints");
        this.prefix = mapping + "|" + streamArn + "|";
    }

    /** Whether this mapping has found its place in this stream. */
    boolean begun() {
        return places.containsKey(prefix + "begun");
    }

    /** The mapping has found its place: from now on every record counts. */
    void begin() {
        places.put(prefix + "begun", "begun");
        store.commit();
    }

    /** The last sequence number of the shard that is done; null where none is. */
    @Nullable
    String after(String shardId) {
        return places.get(prefix + "at|" + shardId);
    }

    /** All up to and with this record is done. */
    void reached(String shardId, String sequenceNumber) {
        places.put(prefix + "at|" + shardId, sequenceNumber);
        store.commit();
    }

    /** The shard is closed and all of it is done. */
    void finish(String shardId) {
        places.put(prefix + "end|" + shardId, FINISHED);
        store.commit();
    }

    boolean finished(String shardId) {
        return places.containsKey(prefix + "end|" + shardId);
    }

    /** Forgets shards that the stream has no more, so that the map does not grow for ever. */
    void keepOnly(Set<String> shardIds) {
        var gone = List.copyOf(places.keySet()).stream()
                .filter(key -> key.startsWith(prefix + "at|") || key.startsWith(prefix + "end|"))
                .filter(key -> !shardIds.contains(key.substring(key.lastIndexOf('|') + 1)))
                .toList();
        gone.forEach(places::remove);
        if (!gone.isEmpty()) {
            store.commit();
        }
    }
}
