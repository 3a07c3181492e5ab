package dev.souk.functions.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.uploads.Refusal;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import org.junit.jupiter.api.Test;

class ReadReturnPhotoTest extends OperationContract {
    private final Shop shop = new Shop();
    private final String order = shop.deliveredOrder("key-of-guest");
    private final UploadId photo = shop.photo(order);

    @Override
    protected Endpoint endpoint() {
        return new ReadReturnPhoto(shop.platform.pipeline(), shop.orders, shop.platform.orderLinks(), shop.uploads);
    }

    @Override
    protected HttpCall validCall() {
        return reading(order, photo);
    }

    private HttpCall reading(String orderId, UploadId id) {
        return HttpCall.to("ReadReturnPhoto")
                .path("orderId", orderId)
                .path("uploadId", id.value())
                .query("access", shop.platform.access(orderId));
    }

    @Test
    void saysHowFarItIsAndShowsItToNobody() {
        assertThat(validCall().on(endpoint()).conforming().body().path("state").asText())
                .isEqualTo("preparing");
        var ready = reading(order, shop.readyPhoto(order))
                .on(endpoint())
                .conforming()
                .body();
        assertThat(ready.path("state").asText()).isEqualTo("ready");
        assertThat(ready.has("image")).isFalse();
    }

    @Test
    void saysWhyItWasRefused() {
        shop.uploads.settle(photo, new UploadState.Refused(Refusal.ANIMATED));
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.path("reason").asText()).isEqualTo("animated");
        assertThat(body.path("detail").asText()).isEqualTo(Refusal.ANIMATED.sentence());
    }

    @Test
    void anotherOrdersPhotoIsNotFound() {
        var other = shop.deliveredOrder("key-of-eve");
        for (var call : new HttpCall[] {
            reading(other, photo),
            validCall().query("access", shop.platform.access(other)),
            validCall().query("access", "x".repeat(20)).as("eve")
        }) {
            assertThat(call.on(endpoint()).conforming().status()).isEqualTo(404);
        }
    }

    @Test
    void knowsItForADay() {
        shop.clock.advance(Uploads.KEPT);
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(404);
    }
}
