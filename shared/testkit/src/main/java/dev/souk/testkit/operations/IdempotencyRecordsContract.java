package dev.souk.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.idempotency.Claim;
import dev.souk.idempotency.IdempotencyRecords;
import dev.souk.idempotency.KeptAnswer;
import dev.souk.idempotency.RequestKey;
import dev.souk.testkit.FixedClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link IdempotencyRecords} promises. */
public abstract class IdempotencyRecordsContract {
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final RequestKey KEY = new RequestKey("MergeCart", "member#1", "k".repeat(255));
    private static final KeptAnswer ANSWER = new KeptAnswer(
            200, Map.of("ETag", "\"1\""), List.of("__Host-souk-cart=; Max-Age=0"), Optional.of("{\"lines\":[]}"));

    private final FixedClock clock = new FixedClock();
    private IdempotencyRecords records = new IdempotencyRecordsInMemory(clock);

    /** New records, empty, that read the time from this clock. */
    protected abstract IdempotencyRecords records(Clock clock);

    @BeforeEach
    void open() {
        records = records(clock);
    }

    @Test
    void grantsAKeyThatNobodyUsed() {
        assertThat(records.claim(KEY, "body", "a", LEASE)).isEqualTo(new Claim.Granted("a"));
    }

    @Test
    void answersAgainAsItAnsweredFirst() {
        records.claim(KEY, "body", "a", LEASE);
        records.keep(KEY, "a", ANSWER);

        assertThat(records.claim(KEY, "body", "b", LEASE)).isEqualTo(new Claim.Answered(ANSWER));
    }

    @Test
    void keepsAnAnswerWithoutABody() {
        var empty = new KeptAnswer(204, Map.of(), List.of(), Optional.empty());
        records.claim(KEY, "body", "a", LEASE);
        records.keep(KEY, "a", empty);

        assertThat(records.claim(KEY, "body", "b", LEASE)).isEqualTo(new Claim.Answered(empty));
    }

    @Test
    void tellsThatAKeyStandsForAnotherRequest() {
        records.claim(KEY, "body", "a", LEASE);
        assertThat(records.claim(KEY, "other", "b", LEASE)).isEqualTo(new Claim.OfAnotherRequest());

        records.keep(KEY, "a", ANSWER);
        assertThat(records.claim(KEY, "other", "b", LEASE)).isEqualTo(new Claim.OfAnotherRequest());
    }

    @Test
    void letsOneWorkAtATime() {
        records.claim(KEY, "body", "a", LEASE);

        assertThat(records.claim(KEY, "body", "b", LEASE))
                .isEqualTo(new Claim.InProgress(FixedClock.START.plus(LEASE)));
    }

    @Test
    void grantsAgainToTheHolderWhoseReplyWasLost() {
        records.claim(KEY, "body", "a", LEASE);

        assertThat(records.claim(KEY, "body", "a", LEASE)).isEqualTo(new Claim.Granted("a"));
    }

    @Test
    void grantsAnewWhenTheHolderDied() {
        records.claim(KEY, "body", "a", LEASE);
        clock.advance(LEASE.minusMillis(1));
        assertThat(records.claim(KEY, "body", "b", LEASE)).isInstanceOf(Claim.InProgress.class);

        clock.advance(Duration.ofMillis(1));
        assertThat(records.claim(KEY, "other", "b", LEASE)).isEqualTo(new Claim.OfAnotherRequest());
        assertThat(records.claim(KEY, "body", "b", LEASE)).isEqualTo(new Claim.Granted("b"));
    }

    @Test
    void ignoresAHolderThatLostTheKey() {
        records.claim(KEY, "body", "a", LEASE);
        clock.advance(LEASE);
        records.claim(KEY, "body", "b", LEASE);

        records.keep(KEY, "a", ANSWER);
        records.release(KEY, "a");

        assertThat(records.claim(KEY, "body", "c", LEASE)).isInstanceOf(Claim.InProgress.class);
    }

    @Test
    void givesBackAKey() {
        records.claim(KEY, "body", "a", LEASE);
        records.release(KEY, "a");

        assertThat(records.claim(KEY, "other", "b", LEASE)).isEqualTo(new Claim.Granted("b"));
    }

    @Test
    void forgetsAfterADay() {
        records.claim(KEY, "body", "a", LEASE);
        records.keep(KEY, "a", ANSWER);
        clock.advance(IdempotencyRecords.KEPT.minusSeconds(1));
        assertThat(records.claim(KEY, "body", "b", LEASE)).isEqualTo(new Claim.Answered(ANSWER));

        clock.advance(Duration.ofSeconds(1));
        assertThat(records.claim(KEY, "other", "b", LEASE)).isEqualTo(new Claim.Granted("b"));
    }

    @Test
    void tellsKeysOfOthersApart() {
        records.claim(KEY, "body", "a", LEASE);

        assertThat(records.claim(new RequestKey("MergeCart", "member#2", KEY.key()), "body", "b", LEASE))
                .isEqualTo(new Claim.Granted("b"));
        assertThat(records.claim(new RequestKey("Other", "member#1", KEY.key()), "body", "b", LEASE))
                .isEqualTo(new Claim.Granted("b"));
    }

    @Test
    void grantsOneOfManyWhoComeAtOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var attempts = IntStream.range(0, 16)
                    .mapToObj(i -> (Callable<Claim>) () -> records.claim(KEY, "body", "holder-" + i, LEASE))
                    .toList();
            var granted = 0;
            for (var result : pool.invokeAll(attempts)) {
                granted += result.get() instanceof Claim.Granted ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
        }
    }
}
