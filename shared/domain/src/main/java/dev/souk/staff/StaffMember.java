package dev.souk.staff;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A place among the staff of a shop: of somebody who was invited, or who has joined.
 *
 * @param id 1 to 64 letters, digits, '-' or '_'
 * @param email where the invitation went; of who has joined, the one of their account
 * @param person who has joined; empty while it is an invitation
 * @param round which letter of invitation it is, from 1: an older one opens nothing
 * @param since when that letter was written, or they joined
 */
public record StaffMember(
        String id, String email, StaffRole role, Optional<MemberId> person, int round, Instant since) {
    /** For how long a letter of invitation is good. */
    public static final Duration GOOD_FOR = Duration.ofDays(7);

    /** Whether they have joined. */
    public boolean hasJoined() {
        return person.isPresent();
    }

    /** When the letter is good no more. */
    public Instant expiresAt() {
        return since.plus(GOOD_FOR);
    }

    boolean isReachedAt(String address) {
        return email.toLowerCase(Locale.ROOT).equals(address.toLowerCase(Locale.ROOT));
    }

    StaffMember invitedAgain(StaffRole as, Instant now) {
        return new StaffMember(id, email, as, person, round + 1, now);
    }

    StaffMember joined(MemberId who, String address, Instant now) {
        return new StaffMember(id, address, role, Optional.of(who), round, now);
    }

    StaffMember as(StaffRole other) {
        return new StaffMember(id, email, other, person, round, since);
    }

    /** Whom they work for, once they have joined. */
    Optional<Membership> membership(SellerId shop) {
        return person.map(who -> new Membership(who, shop, id, role));
    }
}
