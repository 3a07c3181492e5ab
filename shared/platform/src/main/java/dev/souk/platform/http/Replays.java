package dev.souk.platform.http;

import dev.souk.contract.Operation;
import dev.souk.idempotency.Claim;
import dev.souk.idempotency.IdempotencyRecords;
import dev.souk.idempotency.KeptAnswer;
import dev.souk.idempotency.RequestKey;
import dev.souk.platform.identity.Caller;
import dev.souk.time.Ids;
import jakarta.inject.Provider;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Answers a request that comes again under its key with its first answer. */
final class Replays {
    private static final Logger LOG = Logger.getLogger(Replays.class);
    /** A function is ended at its time-out; this is for clocks that differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);
    /** When somebody else is at the same request: most are done within a second. */
    private static final long TRY_AGAIN_SECONDS = 1;

    private final Provider<IdempotencyRecords> records;
    private final Ids ids;
    private final Answers answers;

    Replays(Provider<IdempotencyRecords> records, Ids ids, Answers answers) {
        this.records = records;
        this.ids = ids;
        this.answers = answers;
    }

    /** The kept answer, or else the work's answer, kept. */
    Response once(Operation operation, Call call, Caller caller, Supplier<Response> work) {
        if (operation.idempotency() != Operation.Idempotency.KEY) {
            return work.get();
        }
        var key = new RequestKey(
                operation.operationId(),
                caller(call, caller),
                call.header("Idempotency-Key").orElseThrow());
        var holder = ids.next();
        var lease = Duration.ofSeconds(operation.limits().timeoutSeconds()).plus(CLOCKS_DIFFER);
        return switch (records.get().claim(key, fingerprint(call), holder, lease)) {
            case Claim.Granted granted -> worked(key, granted.holder(), call, work);
            case Claim.Answered(var answer) -> answered(answer).replayed();
            case Claim.OfAnotherRequest() ->
                Response.problem(Problem.unprocessable(
                        "idempotency-key-reused",
                        "This Idempotency-Key was sent with another request within 24 hours. Use a new one."));
            case Claim.InProgress _ ->
                Response.problem(Problem.conflict(
                                "in-progress", "The same request is being worked on. Send it again in a second."))
                        .withRetryAfter(TRY_AGAIN_SECONDS);
        };
    }

    private Response worked(RequestKey key, String holder, Call call, Supplier<Response> work) {
        Response response;
        try {
            response = work.get();
        } catch (RuntimeException e) {
            released(key, holder);
            throw e;
        }
        if (response.status() >= 500) {
            released(key, holder);
        } else {
            kept(key, holder, call, response);
        }
        return response;
    }

    /** What was done is done: that it could not be kept must not turn it into a failure. */
    private void kept(RequestKey key, String holder, Call call, Response response) {
        try {
            var body = response.body().map(value -> answers.json(value, call.correlationId()));
            records.get()
                    .keep(key, holder, new KeptAnswer(response.status(), response.headers(), response.cookies(), body));
        } catch (RuntimeException e) {
            LOG.warn("An answer could not be kept; the same request may be worked on again", e);
        }
    }

    private void released(RequestKey key, String holder) {
        try {
            records.get().release(key, holder);
        } catch (RuntimeException e) {
            LOG.warn("A claim could not be given back; it ends with its lease", e);
        }
    }

    private static Response answered(KeptAnswer answer) {
        return Response.kept(
                answer.status(),
                answer.headers(),
                answer.cookies(),
                answer.body().map(WrittenBody::new));
    }

    private static String caller(Call call, Caller caller) {
        return switch (caller) {
            case Caller.Member(var id, var _, var _) -> "member#" + id;
            case Caller.Guest() -> "address#" + Addresses.network(call);
        };
    }

    private static String fingerprint(Call call) {
        return Digests.sha256(
                new java.util.TreeMap<>(call.path()).toString(),
                new java.util.TreeMap<>(call.query()).toString(),
                call.body());
    }
}
