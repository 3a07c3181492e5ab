package dev.souk.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Cookie;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.testkit.FixedClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the platform promises under {@code Idempotency-Key}. */
class IdempotentRequestsTest {
    private static final Response MERGED = Response.ok(Map.of("lines", List.of(), "saved", List.of(), "itemCount", 0))
            .withCookie(Cookie.gone("__Host-souk-cart"));

    private final FixedClock clock = new FixedClock();
    private final Pipeline pipeline = new TestPlatform(clock).pipeline();
    private final AtomicInteger worked = new AtomicInteger();
    private final HttpCall call =
            HttpCall.to("MergeCart").as("m1").key("key-0001").header("Souk-Client", "shop");

    @Test
    void answersTheFirstAnswerAgainAndSaysSo() {
        var endpoint = merging(() -> MERGED);
        var first = call.on(endpoint).conforming();
        var second = call.on(endpoint).conforming();

        assertThat(worked).hasValue(1);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.header("Idempotent-Replayed")).contains("true");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.response().getBody()).isEqualTo(first.response().getBody());
        assertThat(second.cookies()).isEqualTo(first.cookies()).isNotEmpty();
        assertThat(second.header("Content-Type")).contains("application/json");
    }

    @Test
    void keepsRefusalsToo() {
        var endpoint = merging(() -> Response.problem(Problem.conflict("too-many-lines", "No.")));
        call.on(endpoint);
        var second = call.on(endpoint).conforming();

        assertThat(worked).hasValue(1);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("too-many-lines");
        assertThat(second.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        var endpoint = merging(() -> MERGED);
        call.on(endpoint);

        var other = call.query("page", "2").on(endpoint).conforming();
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void tellsTheKeysOfTwoMembersApart() {
        var endpoint = merging(() -> MERGED);
        call.on(endpoint);
        call.as("m2").on(endpoint);

        assertThat(worked).hasValue(2);
    }

    @Test
    void neverKeepsAFault() {
        var endpoint = merging(() -> {
            if (worked.get() == 1) {
                throw new IllegalStateException("the first attempt fails");
            }
            return MERGED;
        });

        assertThat(call.on(endpoint).conforming().status()).isEqualTo(500);
        assertThat(call.on(endpoint).conforming().status()).isEqualTo(200);
    }

    @Test
    void neverKeepsAnAnswerThatIsAFault() {
        var endpoint = merging(() -> worked.get() == 1 ? Response.problem(Problem.unavailable("Busy.")) : MERGED);

        assertThat(call.on(endpoint).conforming().status()).isEqualTo(503);
        assertThat(call.on(endpoint).conforming().status()).isEqualTo(200);
    }

    @Test
    void letsOneWorkWhereTwoComeAtOnce() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var endpoint = merging(() -> {
            inside.countDown();
            await(goOn);
            return MERGED;
        });
        try (var pool = Executors.newSingleThreadExecutor()) {
            var first = pool.submit(() -> call.on(endpoint));
            await(inside);
            var second = call.on(endpoint).conforming();
            goOn.countDown();

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.header("Retry-After")).contains("1");
            assertThat(first.get().status()).isEqualTo(200);
        }
        assertThat(call.on(endpoint).header("Idempotent-Replayed")).contains("true");
        assertThat(worked).hasValue(1);
    }

    @Test
    void forgetsAfterADay() {
        var endpoint = merging(() -> MERGED);
        call.on(endpoint);
        clock.advance(Duration.ofHours(24));
        call.on(endpoint);

        assertThat(worked).hasValue(2);
    }

    @Test
    void takesKeysOf255CharactersAndNoMore() {
        var endpoint = merging(() -> MERGED);

        assertThat(call.key("k".repeat(255)).on(endpoint).conforming().status()).isEqualTo(200);
        var longer = call.key("k".repeat(256)).on(endpoint).conforming();
        assertThat(longer.status()).isEqualTo(400);
        assertThat(longer.errorPointers()).containsExactly("Idempotency-Key");
    }

    private Endpoint merging(Supplier<Response> answer) {
        return new MergeCart(() -> {
            worked.incrementAndGet();
            return answer.get();
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private final class MergeCart extends Endpoint {
        private final Supplier<Response> answer;

        MergeCart(Supplier<Response> answer) {
            super(pipeline);
            this.answer = answer;
        }

        @Override
        protected Response answer(Request request) {
            return answer.get();
        }
    }
}
