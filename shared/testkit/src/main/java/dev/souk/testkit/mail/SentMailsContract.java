package dev.souk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.mail.SentMails;
import dev.souk.mail.SentMails.Claim;
import dev.souk.testkit.FixedClock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What holds of {@link SentMails} wherever they are kept. */
public abstract class SentMailsContract {
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final FixedClock clock = new FixedClock();
    private final String key = "order-" + UUID.randomUUID() + "#paid";

    /** Sent mails that go by this clock. */
    protected abstract SentMails sentMails(Clock clock);

    @Test
    void grantsAMailToOneSender() {
        var mails = sentMails(clock);
        assertThat(mails.claim(key, LEASE)).isEqualTo(Claim.GRANTED);
        assertThat(mails.claim(key, LEASE)).isEqualTo(Claim.IN_PROGRESS);
        assertThat(mails.claim(key + "-another", LEASE)).isEqualTo(Claim.GRANTED);
    }

    @Test
    void knowsAMailThatHasGoneOutAtAnyAge() {
        var mails = sentMails(clock);
        mails.claim(key, LEASE);
        mails.sent(key);
        clock.advance(Duration.ofDays(28));
        assertThat(mails.claim(key, LEASE)).isEqualTo(Claim.SENT);
    }

    @Test
    void takesASenderForDeadAfterTheLease() {
        var mails = sentMails(clock);
        mails.claim(key, LEASE);
        clock.advance(LEASE.minusMillis(1));
        assertThat(mails.claim(key, LEASE)).isEqualTo(Claim.IN_PROGRESS);
        clock.advance(Duration.ofMillis(1));
        assertThat(mails.claim(key, LEASE)).isEqualTo(Claim.GRANTED);
    }

    @Test
    void doesNotMakeTheNextAttemptWaitWhereTheMailWasRefused() {
        var mails = sentMails(clock);
        mails.claim(key, LEASE);
        mails.release(key);
        assertThat(mails.claim(key, LEASE)).isEqualTo(Claim.GRANTED);
    }

    @Test
    void keepsTheMarkWhereASlowSenderReleasesAfterAnotherSent() {
        var mails = sentMails(clock);
        mails.claim(key, LEASE);
        mails.sent(key);
        mails.release(key);
        assertThat(mails.claim(key, LEASE)).isEqualTo(Claim.SENT);
    }

    @Test
    void grantsAMailToOneOfManyAtOnce() throws Exception {
        var mails = sentMails(clock);
        var claims = new ArrayList<Claim>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Claim> claim = () -> mails.claim(key, LEASE);
            for (var future : threads.invokeAll(Collections.nCopies(24, claim))) {
                claims.add(future.get());
            }
        }
        assertThat(claims).containsOnlyOnce(Claim.GRANTED).doesNotContain(Claim.SENT);
    }
}
