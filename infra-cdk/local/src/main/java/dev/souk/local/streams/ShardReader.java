package dev.souk.local.streams;

import dev.souk.local.events.EventFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one shard from its checkpoint on and gathers the records that the function is to see. */
final class ShardReader {
    /** DynamoDB hands out at most so many records a read. */
    private static final int MOST_RECORDS = 1000;

    private final StreamSource source;
    private final ShardPlace place;
    private final EventFilter filter;
    private final Clock clock;
    private final List<StreamRecord> gathered = new ArrayList<>();
    private Instant firstGathered = Instant.MAX;
    private @Nullable String iterator;
    private @Nullable String lastRead;
    private boolean readToEnd;

    ShardReader(StreamSource source, ShardPlace place, EventFilter filter, Clock clock) {
        this.source = source;
        this.place = place;
        this.filter = filter;
        this.clock = clock;
        this.lastRead = place.after().orElse(null);
    }

    /** Reads until {@code batchSize} records are gathered, at most once; returns how many records came. */
    int read(int batchSize) {
        if (readToEnd || gathered.size() >= batchSize) {
            return 0;
        }
        StreamSource.Page page;
        try {
            page = page(Math.min(batchSize - gathered.size(), MOST_RECORDS));
        } catch (StreamSource.IteratorExpired e) {
            iterator = null;
            return 0;
        } catch (StreamSource.Trimmed e) {
            // What was to be read is gone: go on with the oldest record that is left.
            iterator = source.iterator(place.streamArn(), place.shardId(), null);
            return 0;
        }
        iterator = page.next();
        readToEnd = page.next() == null;
        page.records().forEach(this::take);
        return page.records().size();
    }

    int gathered() {
        return gathered.size();
    }

    /** Whether the shard is closed and all its records were read. */
    boolean readToEnd() {
        return readToEnd;
    }

    /** The sequence number of the last record that was read, or of the checkpoint. */
    Optional<String> lastRead() {
        return Optional.ofNullable(lastRead);
    }

    /** For how long the oldest gathered record has waited here. */
    Duration gatheringFor(Instant now) {
        return gathered.isEmpty() ? Duration.ZERO : Duration.between(firstGathered, now);
    }

    /** When the oldest gathered record came to the table. */
    Optional<Instant> waitingSince() {
        return gathered.stream().findFirst().map(StreamRecord::arrival);
    }

    /** Hands over what is gathered. */
    List<StreamRecord> take() {
        var taken = List.copyOf(gathered);
        gathered.clear();
        return taken;
    }

    private StreamSource.Page page(int limit) {
        if (iterator == null) {
            iterator = source.iterator(place.streamArn(), place.shardId(), lastRead);
        }
        return source.read(place.streamArn(), iterator, limit);
    }

    private void take(StreamRecord record) {
        lastRead = record.sequenceNumber();
        if (!filter.passes(record.event())) {
            return;
        }
        if (gathered.isEmpty()) {
            firstGathered = clock.instant();
        }
        gathered.add(record);
    }
}
