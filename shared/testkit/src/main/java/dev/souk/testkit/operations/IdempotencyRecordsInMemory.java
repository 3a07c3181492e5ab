package dev.souk.testkit.operations;

import dev.souk.idempotency.Claim;
import dev.souk.idempotency.IdempotencyRecords;
import dev.souk.idempotency.KeptAnswer;
import dev.souk.idempotency.RequestKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Idempotency records of one process. */
public final class IdempotencyRecordsInMemory implements IdempotencyRecords {
    private final Map<RequestKey, Entry> entries = new HashMap<>();
    private final Clock clock;

    private record Entry(
            String fingerprint, String holder, Instant until, Instant expires, Optional<KeptAnswer> answer) {}

    public IdempotencyRecordsInMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Claim claim(RequestKey key, String fingerprint, String holder, Duration lease) {
        var now = clock.instant();
        var there = entries.get(key);
        if (there == null || !now.isBefore(there.expires()) || lost(there, fingerprint, now)) {
            entries.put(key, new Entry(fingerprint, holder, now.plus(lease), now.plus(KEPT), Optional.empty()));
            return new Claim.Granted(holder);
        }
        if (!there.fingerprint().equals(fingerprint)) {
            return new Claim.OfAnotherRequest();
        }
        if (there.answer().isPresent()) {
            return new Claim.Answered(there.answer().get());
        }
        return there.holder().equals(holder) ? new Claim.Granted(holder) : new Claim.InProgress(there.until());
    }

    private static boolean lost(Entry entry, String fingerprint, Instant now) {
        return entry.answer().isEmpty()
                && !now.isBefore(entry.until())
                && entry.fingerprint().equals(fingerprint);
    }

    @Override
    public synchronized void keep(RequestKey key, String holder, KeptAnswer answer) {
        entries.computeIfPresent(
                key,
                (_, entry) -> entry.holder().equals(holder)
                        ? new Entry(entry.fingerprint(), holder, entry.until(), entry.expires(), Optional.of(answer))
                        : entry);
    }

    @Override
    public synchronized void release(RequestKey key, String holder) {
        var entry = entries.get(key);
        if (entry != null && entry.holder().equals(holder)) {
            entries.remove(key);
        }
    }
}
