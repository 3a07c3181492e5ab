package dev.souk.local.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was seen of a function since the start.
 *
 * @param running calls that run now
 * @param cold calls that had to wait for a start, with the start in their time
 */
public record FunctionFigures(
        String name,
        String operation,
        int memoryMegabytes,
        long timeoutSeconds,
        int running,
        long calls,
        long errors,
        long throttles,
        Times cold,
        Times warm,
        Optional<LastError> lastError) {

    /**
     * The last call that failed.
     *
     * @param logLines what it logged
     */
    public record LastError(Instant at, String requestId, String type, String message, List<String> logLines) {}
}
