package dev.souk.storage.mail;

import dev.souk.mail.MailChoices;
import dev.souk.testkit.mail.MailChoicesInMemory;

class MailChoicesInMemoryTest implements MailChoicesContract {
    private final MailChoicesInMemory choices = new MailChoicesInMemory();

    @Override
    public MailChoices choices() {
        return choices;
    }
}
