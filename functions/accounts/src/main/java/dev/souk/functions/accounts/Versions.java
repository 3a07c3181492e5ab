package dev.souk.functions.accounts;

import java.util.Optional;

/** Versions as ETags write them. */
final class Versions {
    private Versions() {}

    /** The version that an {@code If-Match} names; empty where it names none, which nothing can match. */
    static Optional<Long> named(Optional<String> etag) {
        return etag.filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }
}
