package dev.souk.accounts;

import dev.souk.identity.MemberId;
import java.util.Optional;

/**
 * A member's profile.
 *
 * @param email as they signed up with it
 * @param version counts its changes; 0 where it was never saved and comes from the sign-up
 */
public record Profile(MemberId member, String email, String name, Optional<Address> address, long version) {

    /** The profile of who has signed up and said nothing more. */
    public static Profile ofSignUp(MemberId member, String email, String name) {
        return new Profile(member, email, name, Optional.empty(), 0);
    }

    /** This profile with what the member says now, at the same version: saving it counts. */
    public Profile changed(String newName, Optional<Address> newAddress) {
        return new Profile(member, email, newName, newAddress, version);
    }
}
