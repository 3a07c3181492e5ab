package dev.souk.platform.telemetry;

import java.util.function.Consumer;

/** Writes lines that machines read: each a JSON object of its own, past the log's format, as Lambda takes them over. */
@FunctionalInterface
public interface JsonLines extends Consumer<String> {
    /** Writes one line. */
    @Override
    void accept(String json);

    /** Standard output, which Lambda carries to the log. */
    static JsonLines standardOutput() {
        return System.out::println;
    }
}
