package dev.souk.storage.mail;

import dev.souk.reviews.ReviewInvitations;
import dev.souk.testkit.mail.InvitationsInMemory;

class InvitationsInMemoryTest implements ReviewInvitationsContract {
    private final InvitationsInMemory invitations = new InvitationsInMemory();

    @Override
    public ReviewInvitations invitations() {
        return invitations;
    }
}
