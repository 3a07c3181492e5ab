package dev.souk.platform.identity;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.staff.StaffRole;
import java.util.Optional;

/**
 * For whose shop a call is made, by whom and as what. {@link CurrentSellers} alone makes one, out of the caller and what the
 * operation states; an operation of sellers has the id of a shop from here and from nowhere else.
 */
public final class CurrentSeller {
    private final SellerId id;
    private final MemberId person;
    private final Optional<StaffRole> role;

    CurrentSeller(SellerId id, MemberId person, Optional<StaffRole> role) {
        this.id = id;
        this.person = person;
        this.role = role;
    }

    /** The shop. */
    public SellerId id() {
        return id;
    }

    /** Who acts for it. */
    public MemberId person() {
        return person;
    }

    /** As what; empty where it is the owner. */
    public Optional<StaffRole> role() {
        return role;
    }
}
