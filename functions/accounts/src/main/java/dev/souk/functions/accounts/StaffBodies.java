package dev.souk.functions.accounts;

import dev.souk.identity.MemberId;
import dev.souk.sellers.SellerAccounts;
import dev.souk.staff.Membership;
import dev.souk.staff.Staff;
import dev.souk.staff.StaffMember;
import dev.souk.staff.StaffRole;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's bodies about the staff of a shop. */
final class StaffBodies {
    private StaffBodies() {}

    /** The contract's {@code InviteStaffRequest}. */
    @Json
    record InviteStaffRequest(String email, String role) {}

    /** The contract's {@code ChangeStaffRequest}. */
    @Json
    record ChangeStaffRequest(String role) {}

    /** The contract's {@code JoinShopRequest}. */
    @Json
    record JoinShopRequest(String sellerId, String token) {}

    /** The contract's {@code Staff}. */
    @Json
    record StaffBody(List<StaffMemberBody> members, int most) {
        static StaffBody of(Staff staff, Instant now) {
            return new StaffBody(
                    staff.members().stream()
                            .map(member -> StaffMemberBody.of(member, now))
                            .toList(),
                    Staff.MOST);
        }
    }

    /** The contract's {@code StaffMember}. */
    @Json
    record StaffMemberBody(
            String staffId,
            String email,
            String role,
            String state,
            String since,
            @Nullable String expiresAt,
            @Nullable String memberId) {
        static StaffMemberBody of(StaffMember member, Instant now) {
            return new StaffMemberBody(
                    member.id(),
                    member.email(),
                    member.role().code(),
                    state(member, now),
                    member.since().toString(),
                    member.hasJoined() ? null : member.expiresAt().toString(),
                    member.person().map(MemberId::value).orElse(null));
        }

        private static String state(StaffMember member, Instant now) {
            if (member.hasJoined()) {
                return "joined";
            }
            return now.isBefore(member.expiresAt()) ? "invited" : "expired";
        }
    }

    /** The contract's {@code Membership}. */
    @Json
    record MembershipBody(String sellerId, @Nullable String shopName, String role) {
        static MembershipBody of(Membership membership, SellerAccounts accounts) {
            var name = accounts.find(membership.shop())
                    .flatMap(account -> account.details().shopName())
                    .orElse(null);
            return new MembershipBody(
                    membership.shop().value(), name, membership.role().code());
        }
    }

    /** A role of the contract, which validates it. */
    static StaffRole role(String code) {
        return StaffRole.of(code)
                .orElseThrow(() -> new IllegalStateException("The contract has a role that the domain has not"));
    }
}
