package dev.souk.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a function gets of Lambda.
 *
 * @param memoryMegabytes memory, in MB; Lambda gives processor time in proportion
 * @param timeoutSeconds after how many seconds Lambda ends the call
 */
public record Limits(int memoryMegabytes, int timeoutSeconds) {
    /** The default of the contract ({@code x-souk-default-limits}), held against it by a test. */
    public static final Limits DEFAULT = new Limits(256, 10);

    static Limits of(JsonNode node) {
        return new Limits(
                node.path("memoryMegabytes").asInt(DEFAULT.memoryMegabytes()),
                node.path("timeoutSeconds").asInt(DEFAULT.timeoutSeconds()));
    }
}
