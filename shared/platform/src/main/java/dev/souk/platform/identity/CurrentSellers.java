package dev.souk.platform.identity;

import dev.souk.contract.Operation;
import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.staff.Membership;
import dev.souk.staff.Memberships;
import dev.souk.staff.StaffRole;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out for whose shop a call is made. This is the one place that decides it: who has the role of sellers acts for the
 * shop of their own, whatever else they are, and that costs nothing; who has the role of staff acts for the shop that their
 * membership names, which is read at each call, so that who was removed is out with the next one and not when a token ends.
 */
@Singleton
public class CurrentSellers {
    private final Provider<Memberships> memberships;

    /**
     * Sellers by these memberships.
     *
     * @param memberships asked for where staff call an operation that staff may call
     */
    @Inject
    public CurrentSellers(Provider<Memberships> memberships) {
        this.memberships = memberships;
    }

    /** For whom a caller acts. */
    public sealed interface Outcome {
        /** For this shop; empty where for none, but as themselves. */
        record Acting(Optional<CurrentSeller> seller) implements Outcome {}

        /** For none, and as themselves they may not call the operation. */
        record NotAllowed(String detail) implements Outcome {}
    }

    /** For whom a caller acts whom the operation admits. */
    public Outcome of(Operation operation, Caller caller) {
        var staff = operation.staff();
        if (staff.isEmpty() || !(caller instanceof Caller.Member member)) {
            return asThemselves();
        }
        if (member.is(Role.SELLER)) {
            return acting(new CurrentSeller(SellerId.ownOf(member.id()), member.id(), Optional.empty()));
        }
        var administers = member.is(Role.ADMINISTRATOR) && operation.roles().contains(Operation.Role.ADMINISTRATOR);
        return administers || !member.is(Role.STAFF) ? asThemselves() : ofStaff(operation, staff.get(), member);
    }

    private Outcome ofStaff(Operation operation, Set<Operation.Staff> admitted, Caller.Member member) {
        if (admitted.isEmpty()) {
            return otherwise(operation, "Only the owner of the shop may do this.");
        }
        var membership = memberships.get().of(member.id());
        if (membership.isEmpty()) {
            return otherwise(operation, "You do not work for a shop any more. Ask its owner for an invitation.");
        }
        return membership
                .filter(found -> admitted.stream()
                        .anyMatch(role -> role.text().equals(found.role().code())))
                .map(CurrentSellers::of)
                .map(CurrentSellers::acting)
                .orElseGet(() -> otherwise(operation, refusal(membership.get().role())));
    }

    /** Who is no staff to the operation is still a member, or holds the link that a guest would. */
    private static Outcome otherwise(Operation operation, String refusal) {
        var roles = operation.roles();
        return roles.contains(Operation.Role.MEMBER) || roles.contains(Operation.Role.GUEST)
                ? asThemselves()
                : new Outcome.NotAllowed(refusal);
    }

    private static CurrentSeller of(Membership membership) {
        return new CurrentSeller(membership.shop(), membership.person(), Optional.of(membership.role()));
    }

    private static Outcome acting(CurrentSeller seller) {
        return new Outcome.Acting(Optional.of(seller));
    }

    private static Outcome asThemselves() {
        return new Outcome.Acting(Optional.empty());
    }

    private static String refusal(StaffRole role) {
        return "A " + role.code() + " of the shop may not do this. Its owner can give you another role.";
    }
}
