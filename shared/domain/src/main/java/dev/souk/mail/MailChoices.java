package dev.souk.mail;

/**
 * What people want to be written to of what they need not be. By address, since a guest has no account; addresses are
 * compared without regard to capitals. Mails about an order itself are always sent.
 */
public interface MailChoices {
    /** Whether invitations to review may go to this address; so where nobody ever said no. Sees every earlier choice. */
    boolean wantsInvitations(String address);

    /** Lets invitations to review go to this address, or not. The same again changes nothing. */
    void chooseInvitations(String address, boolean wanted);
}
