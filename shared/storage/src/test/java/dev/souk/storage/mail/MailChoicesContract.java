package dev.souk.storage.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.mail.MailChoices;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link MailChoices} promises. */
interface MailChoicesContract {
    MailChoices choices();

    @Test
    default void sendsInvitationsToWhoeverDidNotSayNo() {
        choices().chooseInvitations("Ada@example.org", false);
        choices().chooseInvitations("Ada@example.org", false);
        assertThat(choices().wantsInvitations("ada@EXAMPLE.org ")).isFalse();
        assertThat(choices().wantsInvitations("eve@example.org")).isTrue();

        choices().chooseInvitations("ADA@example.org", true);
        choices().chooseInvitations("ADA@example.org", true);
        assertThat(choices().wantsInvitations("Ada@example.org")).isTrue();
    }
}
