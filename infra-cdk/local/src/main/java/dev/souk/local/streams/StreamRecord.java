package dev.souk.local.streams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One change of a table.
 *
 * @param sequenceNumber its place in its shard
 * @param arrival when the table changed; the engine rounds it down, by up to a minute
 * @param event the record as a function gets it in {@code Records}
 */
record StreamRecord(String sequenceNumber, Instant arrival, ObjectNode event) {}
