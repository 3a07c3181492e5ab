package dev.souk.testkit.mail;

import dev.souk.mail.MailChoices;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Choices in memory, held to the same contract test as those in DynamoDB. */
public final class MailChoicesInMemory implements MailChoices {
    private final Set<String> unwanted = new HashSet<>();

    @Override
    public boolean wantsInvitations(String address) {
        return !unwanted.contains(address.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public void chooseInvitations(String address, boolean wanted) {
        var key = address.strip().toLowerCase(Locale.ROOT);
        if (wanted) {
            unwanted.remove(key);
        } else {
            unwanted.add(key);
        }
    }
}
