package dev.souk.accounts;

import dev.souk.identity.MemberId;
import java.util.Optional;

/** Profiles that were saved. */
public interface Profiles {
    /** The member's profile as it was last saved; empty where it never was. */
    Optional<Profile> find(MemberId member);

    /**
     * Saves a profile under the next version, if the one that it names is still the last. A save that is sent twice counts
     * once: the second finds its own work and is told so.
     */
    Saving save(Profile profile);

    /** What became of a save. */
    sealed interface Saving {
        /**
         * Done.
         *
         * @param profile with its new version
         */
        record Saved(Profile profile) implements Saving {}

        /** Somebody saved another one in between; nothing was written. */
        record ChangedMeanwhile() implements Saving {}
    }
}
