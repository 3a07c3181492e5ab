package dev.souk.bench.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.testkit.http.HttpCall;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How the provider tells us: signed, and again every minute until it is answered with 2xx. */
final class Webhooks {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration DELAY = Duration.ofMinutes(10);
    private static final int ACCEPTED = 202;
    /** Read from the contract once. */
    private static final HttpCall WEBHOOK = HttpCall.to("ReceiveWebhook").path("provider", "sandbox");

    private final Clock clock;
    private final Line line;
    private final Functions functions;
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(Bank.Event event, Instant due) {}

    Webhooks(Clock clock, Line line, Functions functions) {
        this.clock = clock;
        this.line = line;
        this.functions = functions;
    }

    void begin() {
        waiting.clear();
    }

    void tell(Bank.Event event) {
        waiting.add(new Waiting(event, clock.instant()));
    }

    /** When one is to be sent; empty where none waits. */
    Optional<Instant> due() {
        return waiting.stream().map(Waiting::due).min(Instant::compareTo);
    }

    /** Sends one, if one is due; answers whether there was one. */
    boolean deliver() {
        var found = waiting.stream()
                .filter(one -> !one.due().isAfter(clock.instant()))
                .findFirst();
        if (found.isEmpty()) {
            return false;
        }
        var one = found.get();
        waiting.remove(one);
        switch (line.delivers(Call.delivery(Party.WEBHOOK, one.event().type()))) {
            case NEVER -> {}
            case LATE -> again(one, DELAY);
            case BEFORE -> again(one, PAUSE);
            case AFTER -> {
                send(one.event());
                again(one, PAUSE);
            }
            case TWICE -> {
                send(one.event());
                deliverOnce(one);
            }
            default -> deliverOnce(one);
        }
        return true;
    }

    private void deliverOnce(Waiting one) {
        if (!send(one.event())) {
            again(one, PAUSE);
        }
    }

    private void again(Waiting one, Duration pause) {
        waiting.add(new Waiting(one.event(), clock.instant().plus(pause)));
    }

    private boolean send(Bank.Event event) {
        var intent = event.intent();
        var body =
                "{\"id\":\"%s\",\"type\":\"%s\",\"created\":%d,\"data\":{\"paymentId\":\"%s\",\"orderId\":\"%s\",\"amount\":{\"amount\":%d,\"currency\":\"%s\"}}}"
                        .formatted(
                                event.id(),
                                event.type(),
                                clock.instant().getEpochSecond(),
                                intent.paymentId(),
                                intent.orderId(),
                                intent.amount().amount(),
                                intent.amount().currency());
        try {
            return functions
                            .answer(WEBHOOK.header("Souk-Sandbox-Signature", signature(body))
                                    .body(body))
                            .status()
                    == ACCEPTED;
        } catch (FunctionKilled killed) {
            return false;
        }
    }

    private String signature(String body) {
        var seconds = clock.instant().getEpochSecond();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Functions.SECRET.getBytes(UTF_8), "HmacSHA256"));
            return "t=" + seconds + ",v1="
                    + HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC", e);
        }
    }
}
