package dev.souk.testkit.mail;

import dev.souk.mail.SentMails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Sent mails in memory. */
public final class SentMailsInMemory implements SentMails {
    private final Map<String, Instant> leases = new HashMap<>();
    private final Set<String> sent = new HashSet<>();
    private final Clock clock;

    public SentMailsInMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Claim claim(String key, Duration lease) {
        if (sent.contains(key)) {
            return Claim.SENT;
        }
        var now = clock.instant();
        if (leases.getOrDefault(key, Instant.MIN).isAfter(now)) {
            return Claim.IN_PROGRESS;
        }
        leases.put(key, now.plus(lease));
        return Claim.GRANTED;
    }

    @Override
    public synchronized void sent(String key) {
        leases.remove(key);
        sent.add(key);
    }

    @Override
    public synchronized void release(String key) {
        leases.remove(key);
    }
}
