package dev.souk.local.streams;

import org.jspecify.annotations.Nullable;

/**
 * A shard of a stream.
 *
 * @param parent the shard whose records come before this one's; null where there is none
 */
record Shard(String id, @Nullable String parent) {}
