package dev.souk.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.bench.replay.CannedShop.Canned;
import dev.souk.bench.shop.Member;
import dev.souk.bench.shop.SignIn;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundingTest {
    private static final Canned NOT_PAID = new Canned(409, """
            {"type": "/problems/order-not-paid", "title": "Not possible as things stand"}""");
    private static final Canned GIVEN_BACK = new Canned(200, """
            {"refundId": "r", "state": "requested", "amount": {"amount": 250, "currency": "GBP"}}""");
    private static final Cancellation CANCELLATION = new Cancellation("C9", Optional.of("ann"), List.of());
    private static final Note.Ordered ORDER = new Note.Ordered(
            "1",
            "o1",
            "a1",
            900,
            1,
            false,
            List.of(
                    new Note.Bought("15056bl", "parasol-15056bl-2", 3, "ours"),
                    new Note.Bought("22423", "cake-stand-22423", 2, "theirs")));

    private final Deque<Canned> answers = new ArrayDeque<>();
    private int tokens;
    private CannedShop shop = noShop();

    @BeforeEach
    void open() throws IOException {
        shop = new CannedShop(request -> request.path().equals("/api/auth/sign-in")
                ? new Canned(200, "{\"accessToken\": \"token" + ++tokens + "\"}")
                : answers.pop());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void asksOnceForEachSellerUnderTheKeyOfTheCancellation() {
        answers.addAll(List.of(GIVEN_BACK, GIVEN_BACK));
        assertThat(giveBack(match("15056bl", 1), match("22423", 2), match("15056bl", 2)))
                .isEqualTo(new Note.Refunded("C9", "1", 2, 500));
        assertThat(refunds()).extracting(CannedShop.Asked::key).containsOnly("replay-first-C9");
        assertThat(refunds())
                .extracting(CannedShop.Asked::path)
                .containsExactly(
                        "/api/orders/o1/fulfilments/ours/refunds", "/api/orders/o1/fulfilments/theirs/refunds");
        assertThat(refunds().getFirst().body().path("lines").toString())
                .isEqualTo("[{\"productId\":\"parasol-15056bl-2\",\"variantId\":\"15056BL\",\"quantity\":3}]");
    }

    @Test
    void waitsUntilTheShopHasHeardThatTheOrderIsPaid() {
        answers.addAll(List.of(NOT_PAID, NOT_PAID, GIVEN_BACK));
        assertThat(giveBack(match("22423", 1))).isEqualTo(new Note.Refunded("C9", "1", 1, 250));
    }

    @Test
    void doesNotWaitForEver() {
        for (int i = 0; i < 10; i++) {
            answers.add(NOT_PAID);
        }
        assertThat(giveBack(match("22423", 1))).isEqualTo(new Note.Kept("C9", "1", "409 Not possible as things stand"));
    }

    @Test
    void takesARefusalForAnAnswer() {
        answers.add(new Canned(409, """
                {"type": "/problems/refund-exceeds-rest", "title": "Not possible", "errors": [{"pointer": "/lines/7/quantity"}]}"""));
        assertThat(giveBack(match("22423", 1)))
                .isEqualTo(new Note.Kept("C9", "1", "409 Not possible [/lines/*/quantity]"));
    }

    @Test
    void signsInAgainWhenTheTimeOfItsTokenIsOver() {
        answers.addAll(List.of(new Canned(401, "{}"), GIVEN_BACK));
        assertThat(giveBack(match("22423", 1))).isInstanceOf(Note.Refunded.class);
        assertThat(refunds())
                .extracting(CannedShop.Asked::authorization)
                .containsExactly("Bearer token1", "Bearer token2");
    }

    private Note.Return giveBack(Match... matches) {
        var administrator = new Member(shop.client(), new SignIn("admin@example.com", "a password"));
        return new Refunding(administrator, RunName.of("first", 1), new Patience(5, Duration.ofMillis(1)))
                .giveBack(CANCELLATION, ORDER, List.of(matches));
    }

    private List<CannedShop.Asked> refunds() {
        return shop.asked.stream()
                .filter(request -> request.path().endsWith("/refunds"))
                .toList();
    }

    private static Match match(String stockCode, int quantity) {
        return new Match("1", stockCode, quantity);
    }

    private static CannedShop noShop() {
        try {
            var none = new CannedShop(_ -> NOT_PAID);
            none.close();
            return none;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
