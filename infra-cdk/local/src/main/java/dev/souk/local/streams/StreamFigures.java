package dev.souk.local.streams;

/**
 * How a mapping stands, for the console.
 *
 * @param openShards shards that are being read now
 * @param handled records that the function handled since the start
 * @param failures calls that failed, whole or in part, since the start
 * @param givenUp records that were given up since the start
 * @param lagMillis the age of the oldest record that was read and is not handled; zero where none waits
 * @param lastError what went wrong with the stream itself last; empty where nothing did
 */
public record StreamFigures(
        String id,
        String table,
        String function,
        int openShards,
        long handled,
        long failures,
        long givenUp,
        long lagMillis,
        String lastError) {}
