package dev.souk.staff;

import dev.souk.identity.MemberId;
import java.util.Optional;

/** For whom people work. Nobody works for two shops. */
@FunctionalInterface
public interface Memberships {
    /** The one membership of somebody, as it is at this moment; empty where they work for nobody. */
    Optional<Membership> of(MemberId person);
}
