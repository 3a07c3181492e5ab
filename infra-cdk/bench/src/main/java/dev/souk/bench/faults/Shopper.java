package dev.souk.bench.faults;

import dev.souk.payments.IntentStatus;
import dev.souk.pricing.VariantRef;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser, which asks again where no answer came. */
final class Shopper {
    /** How many of each variant. */
    static final int QUANTITY = 2;

    private static final int ATTEMPTS = 8;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int REFUSED = 409;
    private static final int FAULT = 500;
    /** Read from the contract once. */
    private static final HttpCall QUOTE = HttpCall.to("QuoteOrder");

    private static final HttpCall PLACE = HttpCall.to("PlaceOrder");
    private static final HttpCall START = HttpCall.to("StartPayment");
    private static final HttpCall CANCEL = HttpCall.to("CancelOrder");

    private final FixedClock clock;
    private final Line line;
    private final Functions functions;
    private final Mutation planted;
    private final Supplier<Bank> bank;
    private final List<VariantRef> variants;
    private String intention = "";
    private String email = "";
    private String total = "";
    private String access = "";
    private @Nullable String orderId;
    private @Nullable String paymentId;
    private boolean refused;

    Shopper(
            FixedClock clock,
            Line line,
            Functions functions,
            Mutation planted,
            Supplier<Bank> bank,
            List<VariantRef> variants) {
        this.clock = clock;
        this.line = line;
        this.functions = functions;
        this.planted = planted;
        this.bank = bank;
        this.variants = variants;
    }

    /**
     * Another shopper.
     *
     * @param number theirs alone
     */
    void begin(int number) {
        intention = "intention-%06d".formatted(number);
        email = "ada.%d@example.org".formatted(number);
        orderId = null;
        paymentId = null;
        refused = false;
    }

    /** Whether the shop said that there is too little left. */
    boolean isRefused() {
        return refused;
    }

    /** The payment that was started, where one was. */
    Optional<String> payment() {
        return Optional.ofNullable(paymentId);
    }

    String paymentId() {
        if (paymentId == null) {
            throw new IllegalStateException("No payment was started");
        }
        return paymentId;
    }

    /**
     * Asks what it costs.
     *
     * @param currency in which to pay
     */
    boolean quote(String currency) {
        var call = QUOTE.body("""
                {"lines":[%s],"codes":["%s"],"currency":"%s"}""".formatted(lines(), Store.COUPON.id(), currency));
        var answer = ask(attempt -> call);
        answer.ifPresent(quote -> total = quote.body().at("/totals/total").toString());
        return answer.isPresent();
    }

    boolean place() {
        var call = PLACE.body("""
                {"lines":[%s],"codes":["%s"],"email":"%s","expectedTotal":%s,
                 "shippingAddress":{"name":"Ada Lovelace","line1":"12 St James's Square","city":"London",
                                    "postalCode":"SW1Y 4JH","country":"GB"}}""".formatted(lines(), Store.COUPON.id(), email, total));
        var answer = ask(attempt -> call.key(planted.key(intention, attempt)));
        if (answer.isEmpty() || answer.get().status() == REFUSED) {
            refused = answer.isPresent();
            return false;
        }
        orderId = answer.get().body().at("/order/orderId").asText();
        access = answer.get().body().path("access").asText();
        return true;
    }

    boolean startPayment() {
        var call = START.path("orderId", String.valueOf(orderId)).query("access", access);
        var answer = ask(attempt -> call).filter(started -> started.status() == 200);
        answer.ifPresent(started -> paymentId = started.body().path("paymentId").asText());
        return answer.isPresent();
    }

    boolean cancel() {
        var call = CANCEL.path("orderId", String.valueOf(orderId))
                .query("access", access)
                .body("{}");
        return ask(attempt -> call).filter(done -> done.status() == 200).isPresent();
    }

    /** Gives the card to the provider; whoever hears nothing looks how the payment stands, and tries again. */
    boolean giveCard(Runnable decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var fault = line.delivers(Call.delivery(Party.CARD, "confirm"));
            if (fault != Fault.BEFORE) {
                if (bank.get().read(paymentId()).status() != IntentStatus.SUCCEEDED) {
                    decision.run();
                }
            }
            if (fault == Fault.NONE) {
                return true;
            }
        }
        return false;
    }

    private String lines() {
        return variants.stream()
                .map(variant -> "{\"productId\":\"%s\",\"variantId\":\"%s\",\"quantity\":%d}"
                        .formatted(variant.productId(), variant.variantId(), QUANTITY))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
    }

    /** The first answer that is none of a fault; empty where none came in all attempts. */
    private Optional<HttpAnswer> ask(IntFunction<HttpCall> calls) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var answer = send(calls.apply(attempt));
            if (answer.filter(given -> given.status() < FAULT).isPresent()) {
                return answer;
            }
            clock.advance(PAUSE);
        }
        return Optional.empty();
    }

    private Optional<HttpAnswer> send(HttpCall call) {
        var name = call.operation().operationId();
        try {
            return switch (line.delivers(Call.delivery(Party.ENDPOINT, name))) {
                case BEFORE -> Optional.empty();
                case LAST -> {
                    line.keepForLast(() -> functions.answer(call));
                    yield Optional.empty();
                }
                case AFTER -> {
                    functions.answer(call);
                    yield Optional.empty();
                }
                case TWICE -> {
                    functions.answer(call);
                    yield Optional.of(functions.answer(call));
                }
                default -> Optional.of(functions.answer(call));
            };
        } catch (FunctionKilled killed) {
            return Optional.empty();
        }
    }
}
