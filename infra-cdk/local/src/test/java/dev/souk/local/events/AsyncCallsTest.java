package dev.souk.local.events;

import static dev.souk.local.events.FakeFunctions.answered;
import static dev.souk.local.events.FakeFunctions.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.functions.InvocationResult.Throttled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

class AsyncCallsTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));
    private final FakeFunctions functions = new FakeFunctions();
    private final MVStore store = MVStore.open(null);
    private final AcceptedEvents accepted = new AcceptedEvents(store, clock);
    private final List<String> destination = new ArrayList<>();
    private AsyncPolicy policy = new AsyncPolicy(2, Duration.ofHours(6), Optional.of("arn:failures"));

    @Test
    void callsOnceForAnEventThatIsHandled() {
        var calls = calls();
        accepted.accept("Resize", "{\"a\":1}");
        runDue(calls);
        runDue(calls);
        assertThat(functions.events()).containsExactly("{\"a\":1}");
        assertThat(accepted.waiting()).isZero();
    }

    @Test
    void callsAgainAfterOneAndAfterTwoMinutesAndThenTellsTheDestination() throws JsonProcessingException {
        functions.behave(event -> failed("no"));
        var calls = calls();
        accepted.accept("Resize", "{\"a\":1}");
        runDue(calls);
        clock.pass(Duration.ofSeconds(59));
        runDue(calls);
        assertThat(functions.events()).hasSize(1);
        clock.pass(Duration.ofSeconds(1));
        runDue(calls);
        clock.pass(Duration.ofSeconds(119));
        runDue(calls);
        assertThat(functions.events()).hasSize(2);
        clock.pass(Duration.ofSeconds(1));
        runDue(calls);
        assertThat(functions.events()).hasSize(3);
        assertThat(accepted.waiting()).isZero();
        var document = new ObjectMapper().readTree(destination.getFirst());
        assertThat(document.at("/requestContext/condition").asText()).isEqualTo("RetriesExhausted");
        assertThat(document.at("/requestContext/approximateInvokeCount").asInt())
                .isEqualTo(3);
        assertThat(document.at("/requestPayload/a").asInt()).isEqualTo(1);
        assertThat(document.at("/responsePayload/errorMessage").asText()).isEqualTo("no");
    }

    @Test
    void keepsAnAcceptedEventOverARestart() {
        accepted.accept("Resize", "{}");
        runDue(calls());
        assertThat(functions.events()).hasSize(1);
    }

    @Test
    void keepsAnEventThatWasInWorkWhenTheProcessDied() {
        functions.behave(event -> {
            throw new IllegalStateException("the process died here");
        });
        var died = calls();
        accepted.accept("Resize", "{}");
        assertThatThrownBy(() -> runDue(died)).hasMessage("the process died here");
        functions.behave(event -> answered("null"));
        var restarted = calls();
        runDue(restarted);
        assertThat(functions.events()).hasSize(2);
        assertThat(accepted.waiting()).isZero();
    }

    @Test
    void doesNotCountAThrottledCallAsARetry() {
        functions.behave(event -> new Throttled(1));
        var calls = calls();
        accepted.accept("Resize", "{}");
        for (var call = 0; call < 10; call++) {
            runDue(calls);
            clock.pass(Duration.ofMinutes(5));
        }
        assertThat(functions.events()).hasSize(10);
        assertThat(destination).isEmpty();
    }

    @Test
    void givesAnEventUpThatIsTooOld() throws JsonProcessingException {
        policy = new AsyncPolicy(2, Duration.ofMinutes(1), Optional.of("arn:failures"));
        var calls = calls();
        accepted.accept("Resize", "{}");
        clock.pass(Duration.ofMinutes(2));
        runDue(calls);
        assertThat(functions.events()).isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(destination.getFirst())
                        .at("/requestContext/condition")
                        .asText())
                .isEqualTo("EventAgeExceeded");
    }

    private AsyncCalls calls() {
        return new AsyncCalls(
                new AcceptedEvents(store, clock),
                functions,
                function -> policy,
                function -> "arn:" + function,
                (arn, document) -> destination.add(document),
                clock);
    }

    private static void runDue(AsyncCalls calls) {
        calls.runDue(Runnable::run);
    }
}
