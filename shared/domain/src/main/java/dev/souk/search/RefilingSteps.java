package dev.souk.search;

import java.util.Optional;

/** Calls for the next piece of filing products anew. */
public interface RefilingSteps {
    /** Calls for the piece that begins with this step: once this returns it is done at least once, perhaps twice. */
    void call(RefilingStep step);

    /**
     * The step that an object calls for; empty where it is gone.
     *
     * @param key of the object
     */
    Optional<RefilingStep> read(String key);
}
