package dev.souk.testkit.mail;

import dev.souk.reviews.ReviewInvitations;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Invitations in memory, held to the same contract test as those in DynamoDB. */
public final class InvitationsInMemory implements ReviewInvitations {
    private final Set<Invitation> planned = new LinkedHashSet<>();

    @Override
    public void plan(Invitation invitation) {
        planned.add(invitation);
    }

    @Override
    public List<Invitation> of(LocalDate day, int limit) {
        return planned.stream()
                .filter(invitation -> invitation.day().equals(day))
                .limit(limit)
                .toList();
    }

    @Override
    public void done(Invitation invitation) {
        planned.remove(invitation);
    }
}
