package dev.souk.testkit.mail;

import dev.souk.mail.SentMails;
import java.time.Clock;

class SentMailsInMemoryTest extends SentMailsContract {
    @Override
    protected SentMails sentMails(Clock clock) {
        return new SentMailsInMemory(clock);
    }
}
