package dev.souk.local.streams;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The streams of an engine. Every method may throw an engine's exception at any time; the reader tries again. */
interface StreamSource {

    /**
     * The ARN of the stream that a table has now.
     *
     * @throws IllegalStateException where the table has none
     */
    String streamOf(String table);

    /** All shards that the stream still has, in any order. */
    List<Shard> shards(String streamArn);

    /**
     * A place to read from.
     *
     * @param after the sequence number after which to read; null for the shard's beginning
     * @throws Trimmed where that record is gone
     */
    String iterator(String streamArn, String shardId, @Nullable String after);

    /**
     * The next records.
     *
     * @param limit at most so many
     * @throws IteratorExpired where the iterator is too old
     * @throws Trimmed where the record it points at is gone
     */
    Page read(String streamArn, String iterator, int limit);

    /**
     * Some records and where to go on.
     *
     * @param next null where the shard is closed and read to its end
     */
    record Page(List<StreamRecord> records, @Nullable String next) {}

    /** An iterator is good for 15 minutes. */
    final class IteratorExpired extends RuntimeException {
        IteratorExpired(@Nullable Throwable cause) {
            super("The shard iterator has expired", cause);
        }
    }

    /** A record is kept for 24 hours. */
    final class Trimmed extends RuntimeException {
        Trimmed(@Nullable Throwable cause) {
            super("The record was trimmed from the stream", cause);
        }
    }
}
