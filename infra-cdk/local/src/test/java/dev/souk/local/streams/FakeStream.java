package dev.souk.local.streams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A stream in memory. An iterator is the shard and the index of the next record. */
final class FakeStream implements StreamSource {
    static final String ARN = "arn:aws:dynamodb:eu-west-1:000000000000:table/orders/stream/1";

    private final List<Shard> shards = new ArrayList<>();
    private final Map<String, List<StreamRecord>> records = new ConcurrentHashMap<>();
    private final Set<String> closed = new HashSet<>();
    private int reads;
    private int generation;

    FakeStream shard(String id, @Nullable String parent) {
        shards.add(new Shard(id, parent));
        records.put(id, new ArrayList<>());
        return this;
    }

    /** Adds a record; its event is named after its number. */
    FakeStream put(String shardId, String number, Instant arrival) {
        var event = JsonNodeFactory.instance.objectNode();
        event.put("eventName", "INSERT").putObject("dynamodb").put("SequenceNumber", number);
        of(shardId).add(new StreamRecord(number, arrival, event));
        return this;
    }

    void close(String shardId) {
        closed.add(shardId);
    }

    /** All iterators that were given out are too old from now on. */
    void expireIterators() {
        generation++;
    }

    int reads() {
        return reads;
    }

    @Override
    public String streamOf(String table) {
        return ARN;
    }

    @Override
    public List<Shard> shards(String streamArn) {
        return List.copyOf(shards);
    }

    @Override
    public String iterator(String streamArn, String shardId, @Nullable String after) {
        var all = of(shardId);
        var index = 0;
        while (after != null
                && index < all.size()
                && all.get(index).sequenceNumber().compareTo(after) <= 0) {
            index++;
        }
        return generation + ":" + shardId + ":" + index;
    }

    @Override
    public Page read(String streamArn, String iterator, int limit) {
        reads++;
        var parts = iterator.split(":", -1);
        if (!parts[0].equals(Integer.toString(generation))) {
            throw new IteratorExpired(null);
        }
        var all = of(parts[1]);
        var start = Integer.parseInt(parts[2]);
        var end = Math.min(all.size(), start + limit);
        var next = end == all.size() && closed.contains(parts[1]) ? null : generation + ":" + parts[1] + ":" + end;
        return new Page(List.copyOf(all.subList(start, end)), next);
    }

    private List<StreamRecord> of(String shardId) {
        return records.computeIfAbsent(shardId, id -> new ArrayList<>());
    }
}
