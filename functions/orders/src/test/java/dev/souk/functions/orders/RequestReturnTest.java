package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.orders.OrderId;
import dev.souk.orders.ReturnPhotos;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Refusal;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadState;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestReturnTest extends OperationContract {
    private final Shop shop = new Shop();
    private final String order = shop.deliveredOrder("key-of-guest");

    @Override
    protected Endpoint endpoint() {
        return shop.requestReturn();
    }

    @Override
    protected HttpCall validCall() {
        return shop.requesting(order, "return-of-one", 1);
    }

    private HttpAnswer read() {
        return HttpCall.to("ReadOrder")
                .path("orderId", order)
                .query("access", shop.platform.access(order))
                .on(shop.readOrder())
                .conforming();
    }

    @Test
    void theOrderTellsWhatMayComeBackAndWhatIsAskedFor() {
        assertThat(read().body().at("/returnable/0/quantity").asInt()).isEqualTo(2);
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.body().path("state").asText()).isEqualTo("requested");
        var after = read().body();
        assertThat(after.at("/returns/0")).isEqualTo(answer.body());
        assertThat(after.at("/returns/0/words").asText()).isEqualTo("It leaks.");
        assertThat(after.at("/returnable/0/quantity").asInt()).isEqualTo(1);
        var last = after.path("timeline").get(after.path("timeline").size() - 1);
        assertThat(last.path("event").asText()).isEqualTo("return-requested");
        assertThat(last.path("actor").asText()).isEqualTo("shopper");
    }

    @Test
    void aKeyIsOneReturn() {
        var first = validCall().on(endpoint()).conforming();
        shop.clock.advance(Duration.ofDays(400));
        assertThat(validCall().on(endpoint()).conforming().body()).isEqualTo(first.body());
        var other = shop.requesting(order, "return-of-one", 2).on(endpoint()).conforming();
        assertThat(other.status()).isEqualTo(422);
        assertThat(read().body().path("returns")).hasSize(1);
    }

    @Test
    void neverMoreThanHasArrivedAndStays() {
        validCall().on(endpoint());
        var answer = shop.requesting(order, "return-of-more", 2).on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("type").asText()).isEqualTo("/problems/return-exceeds-rest");
        assertThat(answer.errorPointers()).containsExactly("/lines/0/quantity");
    }

    @Test
    void saysThatItIsTooLateOrTooEarly() {
        var paid = shop.paidOrder("key-of-another");
        var early = shop.requesting(paid, "return-of-one", 1).on(endpoint()).conforming();
        assertThat(early.body().path("type").asText()).isEqualTo("/problems/not-delivered");
        shop.clock.advance(Duration.ofDays(31));
        var late = validCall().on(endpoint()).conforming();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("type").asText()).isEqualTo("/problems/return-window-over");
        assertThat(read().body().path("returnable")).isEmpty();
    }

    @Test
    void photosGoWithTheReturnAndStay() {
        var photos = List.of(shop.readyPhoto(order), shop.readyPhoto(order));
        var call = shop.requesting(order, "return-with-photos", photos);
        var answer = call.on(endpoint()).conforming();
        assertThat(answer.body().path("photos").asInt()).isEqualTo(2);
        assertThat(call.on(endpoint()).conforming().body()).isEqualTo(answer.body());
        assertThat(read().body().at("/returns/0/photos").asInt()).isEqualTo(2);
        shop.clock.advance(Duration.ofDays(400));
        assertThat(photos)
                .allSatisfy(photo -> assertThat(
                                shop.uploads.find(photo).orElseThrow().user())
                        .contains(answer.body().path("returnId").asText()));
    }

    @Test
    void theSameKeyWithOtherPhotosIsAnotherRequest() {
        var photos = List.of(shop.readyPhoto(order), shop.readyPhoto(order));
        shop.requesting(order, "return-with-photos", photos).on(endpoint()).conforming();
        var turned = shop.requesting(order, "return-with-photos", photos.reversed());
        assertThat(turned.on(endpoint()).conforming().status()).isEqualTo(422);
    }

    @Test
    void photosOfOthersUnreadyOnesAndTheSameTwiceAreRefusedEachByItsPlace() {
        var good = shop.readyPhoto(order);
        var refused = shop.photo(order);
        shop.uploads.settle(refused, new UploadState.Refused(Refusal.DAMAGED));
        var photos =
                List.of(good, shop.readyPhoto(shop.deliveredOrder("key-of-eve")), shop.photo(order), refused, good);
        var answer = shop.requesting(order, "return-with-photos", photos)
                .on(endpoint())
                .conforming();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("type").asText()).isEqualTo("/problems/photos-not-usable");
        assertThat(answer.errorPointers()).containsExactly("/photos/1", "/photos/2", "/photos/3", "/photos/4");
        assertThat(read().body().path("returns")).isEmpty();
        // Nothing was taken for a return that there is not: the good one is free for another.
        assertThat(shop.uploads.find(good).orElseThrow().user()).isEmpty();
        var other = shop.requesting(order, "return-after-all", List.of(good));
        assertThat(other.on(endpoint()).conforming().status()).isEqualTo(200);
    }

    @Test
    void aMembersOwnUploadForSomethingElseIsNoPhotoOfTheOrder() {
        var id = new UploadId(shop.platform.ids().next());
        shop.uploads.announce(
                Upload.announced(new UploadKey(Purpose.REVIEW_PHOTO, ReturnPhotos.ownerOf(new OrderId(order)), id)));
        var answer = shop.requesting(order, "return-with-photos", List.of(id))
                .on(endpoint())
                .conforming();
        assertThat(answer.errorPointers()).containsExactly("/photos/0");
    }

    @Test
    void aPhotoGoesWithOneReturnAlone() {
        var photo = shop.readyPhoto(order);
        shop.requesting(order, "first-return", List.of(photo)).on(endpoint());
        var again = shop.requesting(order, "second-return", List.of(photo))
                .on(endpoint())
                .conforming();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errorPointers()).containsExactly("/photos/0");
        assertThat(read().body().path("returns")).hasSize(1);
    }

    @Test
    void takesFivePhotosAtTheMost() {
        var photos = Stream.generate(() -> shop.readyPhoto(order)).limit(6).toList();
        var many = shop.requesting(order, "return-with-photos", photos)
                .on(endpoint())
                .conforming();
        assertThat(many.status()).isEqualTo(400);
        assertThat(many.errorPointers()).containsExactly("/photos");
        var five = shop.requesting(order, "return-with-photos", photos.subList(0, 5));
        assertThat(five.on(endpoint()).conforming().status()).isEqualTo(200);
    }

    @Test
    void aReturnThatCannotBeTakesNoPhotos() {
        var photo = shop.readyPhoto(order);
        shop.requesting(order, "return-of-one", 2).on(endpoint());
        var answer = shop.requesting(order, "return-with-photos", List.of(photo))
                .on(endpoint())
                .conforming();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(shop.uploads.find(photo).orElseThrow().user()).isEmpty();
    }

    @Test
    void nobodyElseLearnsThatThereIsOne() {
        for (var call : new HttpCall[] {
            validCall().query("access", shop.platform.access("0".repeat(26))),
            validCall().path("orderId", "0".repeat(26)),
            validCall().query("access", "x".repeat(20)).as("eve"),
            validCall().query("access", "x".repeat(20)).as(POTTER, Role.SELLER),
            validCall().path("sellerId", "nobody")
        }) {
            assertThat(call.on(endpoint()).conforming().status()).isEqualTo(404);
        }
        assertThat(read().body().path("returns")).isEmpty();
    }
}
