package dev.souk.functions.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that come with the function. */
final class Resources {
    private Resources() {}

    /**
     * A text.
     *
     * @param path from the root, with a slash before it
     * @throws NullPointerException where there is none
     */
    static String read(String path) {
        try (var in = Resources.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
