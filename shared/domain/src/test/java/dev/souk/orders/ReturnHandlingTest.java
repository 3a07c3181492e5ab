package dev.souk.orders;

import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.twoSellers;
import static dev.souk.orders.SampleOrders.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.ReturnHandling.Outcome;
import dev.souk.orders.ReturnRequesting.Wanted;
import dev.souk.orders.ReturnStep.Approve;
import dev.souk.orders.ReturnStep.Receive;
import dev.souk.orders.ReturnStep.Refuse;
import dev.souk.orders.ReturnStep.Withdraw;
import dev.souk.payments.FakeProvider;
import dev.souk.uploads.Picture;
import dev.souk.uploads.PictureFlaw;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadState;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReturnHandlingTest {
    private static final SellerId CLOCKMAKER = new SellerId("seller-of-clock");
    private static final Duration LENGTH = Duration.ofDays(30);
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Approve YES = new Approve(Optional.of("Post it."), Optional.of(SampleOrders.LONDON));
    private static final Receive BACK = new Receive(false, true, Optional.empty());

    private final InMemoryOrders orders = new InMemoryOrders();
    private final FakeProvider provider = new FakeProvider();
    private final Order order = twoSellers("one");
    private final String payment = "pay-" + order.id();

    @BeforeEach
    void deliver() {
        orders.putStock(variant("teapot"), 10);
        orders.putStock(variant("clock"), 10);
        orders.place(order);
        new PaymentStarting(orders, provider, CLOCK).start(order);
        provider.succeed(payment);
        var paid = new OrderSettling(orders, provider, CLOCK).settle(order.id(), payment);
        for (var version : SampleOrders.delivering(paid)) {
            orders.advance(version);
        }
    }

    private Order now() {
        return orders.find(order.id()).orElseThrow();
    }

    private static Wanted clocks(String key, int count) {
        return new Wanted(
                key, Map.of(variant("clock"), count), ReturnReason.DAMAGED, Optional.of("Dented."), List.of());
    }

    private ReturnRequesting requesting(Orders reached, Clock clock) {
        return new ReturnRequesting(reached, new ReturnWindow(LENGTH, clock), new ReturnPhotos(new NoUploads()), clock);
    }

    private ReturnRequesting.Outcome request(Wanted wanted) {
        return requesting(orders, CLOCK).request(now(), CLOCKMAKER, wanted);
    }

    private String requested(int count) {
        return ((ReturnRequesting.Outcome.Done) request(clocks("key-" + count, count)))
                .made()
                .id();
    }

    private Outcome take(String id, ReturnStep step) {
        return new ReturnHandling(orders, CLOCK).take(order.id(), CLOCKMAKER, id, step, Actor.SELLER);
    }

    @Test
    void theSameKeyIsTheSameReturn() {
        var first = (ReturnRequesting.Outcome.Done) request(clocks("key", 2));
        assertThat(request(clocks("key", 2))).isEqualTo(first);
        assertThat(request(clocks("key", 1))).isEqualTo(new ReturnRequesting.Outcome.KeyUsedOtherwise());
        assertThat(now().returns()).hasSize(1);
    }

    @Test
    void aPhotoThatAnotherReturnGetsInTheSameMomentIsNotPromisedTwice() {
        var photo = new UploadId("a".repeat(26));
        var key = new UploadKey(Purpose.RETURN_PHOTO, ReturnPhotos.ownerOf(order.id()), photo);
        // It looks free, and is taken before it is claimed.
        var raced = new NoUploads() {
            @Override
            public Optional<Upload> find(UploadId id) {
                return Optional.of(Upload.announced(key)
                        .in(new UploadState.Ready(new Picture(List.of(), "#aabbcc", "data:image/webp;base64,AAAA"))));
            }
        };
        var wanted =
                new Wanted("key", Map.of(variant("clock"), 1), ReturnReason.DAMAGED, Optional.empty(), List.of(photo));
        var requesting = new ReturnRequesting(orders, new ReturnWindow(LENGTH, CLOCK), new ReturnPhotos(raced), CLOCK);
        assertThat(requesting.request(now(), CLOCKMAKER, wanted))
                .isEqualTo(new ReturnRequesting.Outcome.PhotosRefused(Map.of(0, PictureFlaw.USED)));
        assertThat(now().returns()).isEmpty();
    }

    @Test
    void saysWhatCanComeBackWhereMoreIsWanted() {
        requested(2);
        assertThat(request(clocks("more", 2)))
                .isEqualTo(new ReturnRequesting.Outcome.TooMuch(Map.of(variant("clock"), 1)));
        var teapot = new Wanted("other", Map.of(variant("teapot"), 1), ReturnReason.OTHER, Optional.empty(), List.of());
        assertThat(request(teapot)).isEqualTo(new ReturnRequesting.Outcome.TooMuch(Map.of(variant("teapot"), 0)));
        assertThat(requesting(orders, CLOCK).request(now(), new SellerId("eve"), teapot))
                .isEqualTo(new ReturnRequesting.Outcome.Unknown());
    }

    @Test
    void theWindowIsCountedFromTheArrival() {
        var end = NOON.plus(LENGTH);
        var before = Clock.fixed(end.minusMillis(1), ZoneOffset.UTC);
        var after = Clock.fixed(end, ZoneOffset.UTC);
        assertThat(requesting(orders, after).request(now(), CLOCKMAKER, clocks("late", 1)))
                .isEqualTo(new ReturnRequesting.Outcome.Refused(ReturnObstacle.RETURN_WINDOW_OVER));
        assertThat(new ReturnWindow(LENGTH, after).returnable(now())).isEmpty();
        assertThat(new ReturnWindow(LENGTH, before).returnable(now())).isEqualTo(Map.of(0, 2, 1, 3));
        assertThat(requesting(orders, before).request(now(), CLOCKMAKER, clocks("early", 1)))
                .isInstanceOf(ReturnRequesting.Outcome.Done.class);
    }

    @Test
    void whatHasNotArrivedCannotComeBack() {
        var paid = twoSellers("two").paid("p", new Money(42, GBP), NOON);
        assertThat(requesting(orders, CLOCK).request(paid, CLOCKMAKER, clocks("soon", 1)))
                .isEqualTo(new ReturnRequesting.Outcome.Refused(ReturnObstacle.NOT_DELIVERED));
    }

    @Test
    void anOrderHasSoManyReturnsAtMost() {
        for (int i = 0; i < ReturnRequesting.MOST; i++) {
            var made = (ReturnRequesting.Outcome.Done) request(clocks("again-" + i, 1));
            take(made.made().id(), new Withdraw());
        }
        assertThat(request(clocks("once more", 1)))
                .isEqualTo(new ReturnRequesting.Outcome.Refused(ReturnObstacle.TOO_MANY_RETURNS));
    }

    @Test
    void goesStepByStepAndEachStepOnce() {
        var id = requested(2);
        assertThat(take(id, BACK)).isEqualTo(new Outcome.Refused(ReturnObstacle.RETURN_NOT_APPROVED));
        for (var step : List.of(YES, BACK)) {
            assertThat(take(id, step)).isInstanceOf(Outcome.Done.class);
            var version = now().version();
            assertThat(take(id, step)).isInstanceOf(Outcome.Done.class);
            assertThat(now().version()).isEqualTo(version);
        }
        assertThat(take(id, YES)).isInstanceOf(Outcome.Done.class);
        assertThat(take(id, new Withdraw())).isEqualTo(new Outcome.Refused(ReturnObstacle.RETURN_RECEIVED));
        assertThat(take(id, new Refuse("No."))).isEqualTo(new Outcome.Refused(ReturnObstacle.RETURN_RECEIVED));
        assertThat(orders.stockOf(variant("clock"))).isEqualTo(9);
    }

    @Test
    void endsBeforeItIsBackWhereEitherSideSaysSo() {
        var one = requested(1);
        take(one, YES);
        assertThat(take(one, new Refuse("Nothing came."))).isInstanceOf(Outcome.Done.class);
        assertThat(take(one, BACK)).isEqualTo(new Outcome.Refused(ReturnObstacle.RETURN_REFUSED));
        var two = requested(2);
        take(two, new Withdraw());
        assertThat(take(two, YES)).isEqualTo(new Outcome.Refused(ReturnObstacle.RETURN_WITHDRAWN));
        assertThat(now().returnable()).isEqualTo(Map.of(0, 2, 1, 3));
        assertThatIllegalStateException()
                .isThrownBy(() -> now().returnTaken(now().returns().getFirst(), YES, Actor.SELLER, NOON));
    }

    @Test
    void anotherSellersReturnIsUnknown() {
        var id = requested(1);
        var handling = new ReturnHandling(orders, CLOCK);
        assertThat(handling.take(order.id(), new SellerId("seller-of-teapot"), id, YES, Actor.SELLER))
                .isEqualTo(new Outcome.Unknown());
        assertThat(take("nothing", YES)).isEqualTo(new Outcome.Unknown());
        assertThat(handling.take(twoSellers("none").id(), CLOCKMAKER, id, YES, Actor.SELLER))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void whatCannotBeSoldAgainStaysOutOfTheStock() {
        var id = requested(2);
        take(id, YES);
        take(id, new Receive(true, false, Optional.of("Broken indeed.")));
        assertThat(orders.stockOf(variant("clock"))).isEqualTo(7);
        assertThat(now().refunds().getFirst().amount()).isEqualTo(new Money(1_800 + 395, GBP));
    }

    @Test
    void moneyAndStockGoBackOnceWhicheverCallFails() {
        for (var after : List.of(false, true)) {
            int point = 1;
            while (comesBack(point, after)) {
                point++;
            }
            assertThat(point - 1).as("calls that failed").isGreaterThan(8);
        }
    }

    private static boolean comesBack(int point, boolean after) {
        var test = new ReturnHandlingTest();
        test.deliver();
        var flaky = new Flaky(point, after);
        var reached = flaky.orders(test.orders);
        var asked = flaky.provider(test.provider);
        retried(() -> test.requesting(reached, CLOCK).request(test.now(), CLOCKMAKER, clocks("key", 2)));
        var id = test.now().returns().getFirst().id();
        for (var step : List.of(YES, BACK)) {
            retried(() -> new ReturnHandling(reached, CLOCK).take(test.order.id(), CLOCKMAKER, id, step, Actor.SELLER));
        }
        retried(() -> new OrderSettling(reached, asked, CLOCK).settle(test.order.id(), test.payment));
        assertThat(test.now().returns()).hasSize(1);
        assertThat(test.now().repaid()).isEqualTo(new Money(1_800, GBP));
        assertThat(test.provider.read(test.payment).refunded()).isEqualTo(new Money(1_800, GBP));
        assertThat(test.orders.stockOf(variant("clock"))).isEqualTo(9);
        return flaky.hasFailed();
    }

    private static void retried(Runnable call) {
        try {
            call.run();
        } catch (Flaky.Outage e) {
            call.run();
        }
    }
}
