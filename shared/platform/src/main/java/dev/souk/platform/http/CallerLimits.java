package dev.souk.platform.http;

import dev.souk.contract.Operation;
import dev.souk.limits.CallBuckets;
import dev.souk.platform.identity.Caller;
import jakarta.inject.Provider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds callers of a guarded operation to its rate: by member or address, and by the account that the body names, so that
 * many addresses cannot guess at one account either.
 */
final class CallerLimits {
    private final Provider<CallBuckets> buckets;

    CallerLimits(Provider<CallBuckets> buckets) {
        this.buckets = buckets;
    }

    /**
     * The refusal where the caller has called too often.
     *
     * @param account the e-mail address that the body names
     */
    Optional<Response> check(Operation operation, Call call, Caller caller, Optional<String> account) {
        var perCaller = operation.rateClass().perCaller();
        if (perCaller.isEmpty()) {
            return Optional.empty();
        }
        var limit = perCaller.get();
        var window = Duration.ofSeconds(limit.windowSeconds());
        for (var name : names(call, caller, account)) {
            var wait = buckets.get().take(operation.operationId() + "#" + name, limit.calls(), window);
            if (wait.isPresent()) {
                var seconds = wait.get().plusMillis(999).toSeconds();
                return Optional.of(Response.problem(Problem.tooMany("More than " + limit.calls() + " calls in "
                                + limit.windowSeconds() + " seconds. Try again in " + seconds + " seconds."))
                        .withRetryAfter(seconds));
            }
        }
        return Optional.empty();
    }

    private static List<String> names(Call call, Caller caller, Optional<String> account) {
        var names = new ArrayList<String>();
        names.add(
                switch (caller) {
                    case Caller.Guest() -> "address#" + Addresses.network(call);
                    case Caller.Member(var id, var _, var _) -> "member#" + id;
                });
        account.ifPresent(email -> names.add("account#" + Digests.sha256(email.toLowerCase(Locale.ROOT))));
        return names;
    }
}
