package dev.souk.local.streams;

import java.util.Optional;

/** One shard of one stream, and how far a mapping has got in it. */
record ShardPlace(String streamArn, String shardId, Checkpoints checkpoints) {

    Optional<String> after() {
        return Optional.ofNullable(checkpoints.after(shardId));
    }

    void reached(String sequenceNumber) {
        checkpoints.reached(shardId, sequenceNumber);
    }

    void finish() {
        checkpoints.finish(shardId);
    }
}
