package dev.souk.accounts;

import dev.souk.identity.MemberId;

/**
 * A member's profile.
 *
 * @param email as they signed up with it
 * @param version counts its changes; 0 where it was never saved and comes from the sign-up
 */
public record Profile(MemberId member, String email, String name, long version) {

    /** The profile of who has signed up and said nothing more. */
    public static Profile ofSignUp(MemberId member, String email, String name) {
        return new Profile(member, email, name, 0);
    }

    /** This profile with another name, at the same version: saving it counts. */
    public Profile named(String newName) {
        return new Profile(member, email, newName, version);
    }

    /** This profile at that version. */
    public Profile at(long otherVersion) {
        return new Profile(member, email, name, otherVersion);
    }
}
