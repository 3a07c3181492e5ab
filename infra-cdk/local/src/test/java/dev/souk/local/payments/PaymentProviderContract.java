package dev.souk.local.payments;

import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static dev.souk.orders.SampleOrders.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.souk.contract.messages.PaymentMessage;
import dev.souk.money.Money;
import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.OrderSettling;
import dev.souk.orders.OrderState;
import dev.souk.orders.PaymentStarting;
import dev.souk.payments.Intent;
import dev.souk.payments.IntentStatus;
import dev.souk.payments.PaymentProvider;
import dev.souk.payments.ProviderUnavailable;
import dev.souk.platform.payments.ProviderWebhook;
import dev.souk.platform.payments.ProviderWebhook.Heard;
import dev.souk.testkit.FixedClock;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the domain takes for granted of a payment provider: the same of each, over HTTP, by its real adapter. */
abstract class PaymentProviderContract {
    static final String SECRET = "sk_test_of_nobody";
    static final String SIGNING = "whsec_of_nobody";
    private static final String GOOD = "4242424242424242";
    private static final String DECLINED = "4000000000000002";
    private static final String NO_MONEY = "4000000000009995";
    private static final String SECURE = "4000002500003155";
    private static final String LATE_AND_TWICE = "4000000000006975";
    private static final String UNTOLD = "4000000000000358";
    private static final Money AMOUNT = Money.of(1_595, "GBP");

    final FixedClock clock = new FixedClock();

    /** The adapter under test. */
    abstract PaymentProvider provider();

    abstract ProviderWebhook webhook();

    abstract Served served();

    abstract Ears ears();

    /** Begins to send webhooks. */
    abstract void start();

    /** How many webhooks wait to be sent. */
    abstract int waiting();

    /** What the shopper's browser sends. */
    abstract void tries(Intent intent, String card);

    /** The shopper's answer to their bank. */
    abstract void authenticates(Intent intent, boolean approves);

    private Intent opened() {
        return provider().open("04abc", AMOUNT);
    }

    private Intent now(Intent intent) {
        return provider().read(intent.paymentId());
    }

    private Intent paid() {
        var intent = opened();
        tries(intent, GOOD);
        return now(intent);
    }

    @Test
    void opensOneIntentAnOrder() {
        var intent = opened();
        assertThat(intent.status()).isEqualTo(IntentStatus.REQUIRES_PAYMENT);
        assertThat(intent.orderId()).isEqualTo("04abc");
        assertThat(intent.attempts()).isZero();
        assertThat(opened()).isEqualTo(intent);
        assertThat(intent.clientSecret()).isPresent();
        assertThat(provider().open("04abd", AMOUNT).paymentId()).isNotEqualTo(intent.paymentId());
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> provider().open("04abc", Money.of(1, "GBP")).amount());
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> provider().read("unknown"));
    }

    @Test
    void takesTheMoneyAndKeepsAFee() {
        var paid = paid();
        assertThat(paid.status()).isEqualTo(IntentStatus.SUCCEEDED);
        assertThat(paid.amount()).isEqualTo(AMOUNT);
        assertThat(paid.fee()).isEqualTo(Money.of(44, "GBP"));
        assertThat(paid.failure()).isEmpty();
        assertThat(paid.attempts()).isPositive();
    }

    @Test
    void saysWhyAnAttemptFailedAndNumbersThem() {
        var intent = opened();
        tries(intent, DECLINED);
        var first = now(intent);
        assertThat(first.status()).isEqualTo(IntentStatus.FAILED);
        assertThat(first.failure().orElseThrow()).contains("declined");
        assertThat(first.attempts()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(3));
        tries(intent, NO_MONEY);
        var second = now(intent);
        assertThat(second.failure().orElseThrow()).contains("not enough money");
        assertThat(second.attempts()).isGreaterThan(first.attempts());
        tries(intent, GOOD);
        assertThat(now(intent).status()).isEqualTo(IntentStatus.SUCCEEDED);
        assertThat(now(intent).failure()).isEmpty();
    }

    @Test
    void waitsForTheShoppersAnswerToTheirBank() {
        var intent = opened();
        tries(intent, SECURE);
        assertThat(now(intent).status()).isEqualTo(IntentStatus.REQUIRES_ACTION);
        authenticates(intent, false);
        assertThat(now(intent).status()).isEqualTo(IntentStatus.FAILED);
        assertThat(now(intent).failure().orElseThrow()).contains("not confirmed with the bank");
        clock.advance(Duration.ofSeconds(3));
        tries(intent, SECURE);
        authenticates(intent, true);
        assertThat(now(intent).status()).isEqualTo(IntentStatus.SUCCEEDED);
    }

    @Test
    void cancelsForGoodOrSaysThatItIsTooLate() {
        var intent = opened();
        tries(intent, DECLINED);
        for (int again = 0; again < 2; again++) {
            assertThat(provider().cancel(intent.paymentId()).status()).isEqualTo(IntentStatus.CANCELED);
        }
        tries(intent, GOOD);
        assertThat(now(intent).status()).isEqualTo(IntentStatus.CANCELED);
        var other = provider().open("04abd", AMOUNT);
        tries(other, GOOD);
        assertThat(provider().cancel(other.paymentId()).status()).isEqualTo(IntentStatus.SUCCEEDED);
        provider().refund(other.paymentId(), AMOUNT, "all");
        assertThat(provider().cancel(other.paymentId()).status()).isEqualTo(IntentStatus.REFUNDED);
    }

    @Test
    void givesBackOnceForAReasonAndNeverMoreThanIsLeft() {
        var id = paid().paymentId();
        for (int again = 0; again < 2; again++) {
            var part = provider().refund(id, Money.of(500, "GBP"), "r1");
            assertThat(part.status()).isEqualTo(IntentStatus.SUCCEEDED);
            assertThat(part.refunded()).isEqualTo(Money.of(500, "GBP"));
        }
        assertThat(provider().refund(id, Money.of(1_096, "GBP"), "r2").refunded())
                .isEqualTo(Money.of(500, "GBP"));
        var all = provider().refund(id, Money.of(1_095, "GBP"), "r3");
        assertThat(all.status()).isEqualTo(IntentStatus.REFUNDED);
        assertThat(all.refunded()).isEqualTo(AMOUNT);
        assertThat(all.fee()).isEqualTo(Money.of(44, "GBP"));
        assertThat(provider().refund(id, Money.of(1, "GBP"), "r4").refunded()).isEqualTo(AMOUNT);
    }

    @Test
    void doesOnceWhatIsAskedAgainSinceTheReplyWasLost() {
        var opened = lost(this::opened);
        assertThat(opened.status()).isEqualTo(IntentStatus.REQUIRES_PAYMENT);
        assertThat(opened).isEqualTo(opened());
        tries(opened, GOOD);
        var part = Money.of(500, "GBP");
        assertThat(lost(() -> provider().refund(opened.paymentId(), part, "r1")).refunded())
                .isEqualTo(part);
        var other = provider().open("04abd", AMOUNT);
        assertThat(lost(() -> provider().cancel(other.paymentId())).status()).isEqualTo(IntentStatus.CANCELED);
    }

    private Intent lost(Supplier<Intent> call) {
        served().losesTheNextReply();
        assertThatExceptionOfType(ProviderUnavailable.class).isThrownBy(call::get);
        return call.get();
    }

    @Test
    void tellsWhatHappenedSignedAndInItsPath() {
        var intent = opened();
        tries(intent, DECLINED);
        tries(intent, GOOD);
        provider().refund(intent.paymentId(), Money.of(500, "GBP"), "r1");
        start();
        for (var hook : ears().take(3)) {
            var heard = webhook().read(hook.body(), hook.signature(), SIGNING, clock.instant());
            assertThat(heard)
                    .isInstanceOfSatisfying(
                            Heard.News.class,
                            news -> assertThat(news.message())
                                    .returns(webhook().provider(), PaymentMessage::provider)
                                    .returns(intent.paymentId(), PaymentMessage::paymentId)
                                    .returns("04abc", PaymentMessage::orderId));
            assertThat(webhook().read(hook.body(), hook.signature(), SECRET, clock.instant()))
                    .isEqualTo(new Heard.Forged());
        }
    }

    @Test
    void tellsTwiceAndOutOfOrderWhereTheCardIsMadeForIt() {
        tries(opened(), LATE_AND_TWICE);
        assertThat(waiting()).isEqualTo(4);
        assertThat(now(opened()).status()).isEqualTo(IntentStatus.SUCCEEDED);
    }

    @Test
    void anOrderIsSettledByAskingThoughNothingWasTold() {
        var orders = new InMemoryOrders();
        orders.putStock(variant("teapot"), 10);
        var order = teapot("one");
        orders.place(order);
        clock.set(NOON);
        var started = (PaymentStarting.Outcome.Started) new PaymentStarting(orders, provider(), clock).start(order);
        var settling = new OrderSettling(orders, provider(), clock);
        assertThat(settling.settle(order.id(), started.intent().paymentId()).state())
                .isInstanceOf(OrderState.Pending.class);
        tries(started.intent(), UNTOLD);
        assertThat(waiting()).isZero();
        assertThat(settling.settle(order.id(), started.intent().paymentId()).state())
                .isInstanceOf(OrderState.Paid.class);
        assertThat(settling.settle(started.intent().paymentId()))
                .hasValueSatisfying(settled -> assertThat(settled.version()).isEqualTo(3));
    }
}
