package dev.souk.engines;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which engines to run, and where.
 *
 * @param ports the port of each engine to start; 0 for a free one, which is kept over restarts
 * @param state the folder below which the engines keep what they hold, so that a killed process loses nothing; empty to
 *     hold everything in memory
 * @param log the file that gets what the engines print; empty to drop it
 * @param maximumHeapMegabytes the child's heap, in MB
 */
public record EngineSettings(
        Map<Engine, Integer> ports, Optional<Path> state, Optional<Path> log, int maximumHeapMegabytes) {
    /** Enough for all three with some ten thousand products. */
    private static final int HEAP_FOR_ALL = 512;

    private static final int HEAP_FOR_ONE = 256;

    public EngineSettings {
        ports = Map.copyOf(ports);
        if (ports.isEmpty()) {
            throw new IllegalArgumentException("Name at least one engine to start");
        }
    }

    /** All engines on free ports, their state below {@code state} and their log beside it. */
    public static EngineSettings persistent(Path state, Path log) {
        return new EngineSettings(freePorts(Engine.values()), Optional.of(state), Optional.of(log), HEAP_FOR_ALL);
    }

    /** These engines on free ports, with everything in memory. */
    public static EngineSettings inMemory(Engine... engines) {
        return new EngineSettings(freePorts(engines), Optional.empty(), Optional.empty(), HEAP_FOR_ONE);
    }

    /** The same on these ports. */
    public EngineSettings withPorts(Map<Engine, Integer> chosen) {
        return new EngineSettings(chosen, state, log, maximumHeapMegabytes);
    }

    private static Map<Engine, Integer> freePorts(Engine... engines) {
        var ports = new EnumMap<Engine, Integer>(Engine.class);
        for (var engine : engines) {
            ports.put(engine, 0);
        }
        return ports;
    }
}
