package dev.souk.local.functions;

import java.time.Duration;
import java.util.List;

/** What came of calling a function. */
public sealed interface InvocationResult {

    /** The function returned; the payload is JSON. */
    record Answered(String payload, Facts facts) implements InvocationResult {}

    /**
     * A function error: it threw, ran out of time or memory, or its process died.
     *
     * @param payload {@code {"errorMessage": …, "errorType": …}}, as Lambda hands it to the caller
     */
    record Failed(String errorType, String errorMessage, String payload, Facts facts) implements InvocationResult {}

    /** As many calls ran already as the function may have at once; it was not called. */
    record Throttled(int limit) implements InvocationResult {}

    /**
     * What was seen of a call.
     *
     * @param logLines what the function logged while it ran
     * @param duration of the call itself
     * @param initDuration of the start of its process; zero where that was warm
     * @param cold whether the call had to wait for a new process (in process: whether it was the function's first)
     */
    record Facts(String requestId, List<String> logLines, Duration duration, Duration initDuration, boolean cold) {}

    /** What the function logged; nothing where it was not called. */
    default List<String> logLines() {
        return switch (this) {
            case Answered answered -> answered.facts().logLines();
            case Failed failed -> failed.facts().logLines();
            case Throttled throttled -> List.of();
        };
    }

    /** Whether the function returned. */
    default boolean succeeded() {
        return this instanceof Answered;
    }
}
