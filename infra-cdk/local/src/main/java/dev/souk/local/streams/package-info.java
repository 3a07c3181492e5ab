/**
 * DynamoDB Streams for functions, as Lambda's event source mapping reads them: every shard in order, parents before their
 * children, from a checkpoint that survives a crash, and no record that cannot be handled holds up its shard for ever.
 */
@NullMarked
package dev.souk.local.streams;

import org.jspecify.annotations.NullMarked;
