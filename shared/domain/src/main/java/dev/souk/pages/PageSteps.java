package dev.souk.pages;

import java.util.Optional;

/** Calls for the next piece of making all pages anew. */
public interface PageSteps {
    /** Calls for the piece that begins at this place. It is done at least once, perhaps twice. */
    void call(String place);

    /**
     * Where the piece begins that an object calls for; empty for the first.
     *
     * @param key of the object
     */
    static Optional<String> place(String key) {
        return Optional.of(key.substring(key.lastIndexOf('/') + 1)).filter(place -> !place.startsWith(BEGIN));
    }

    /** What whoever wants all pages anew puts there; more may follow, so that it can be told when. */
    String BEGIN = "begin";
}
