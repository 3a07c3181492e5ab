package dev.souk.platform.payments.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What Stripe writes, in the forms that its API reference shows. */
final class Shapes {
    private Shapes() {}

    /** The shape of that name, with all that Stripe has in it. */
    static String of(String name) {
        try (var in = Shapes.class.getResourceAsStream(name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
