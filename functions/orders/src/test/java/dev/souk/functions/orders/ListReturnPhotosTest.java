package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListReturnPhotosTest extends OperationContract {
    private final Shop shop = new Shop();
    private final String order = shop.deliveredOrder("key-of-guest");
    private final String returnId = shop.requesting(
                    order, "return-with-photos", List.of(shop.readyPhoto(order), shop.readyPhoto(order)))
            .on(shop.requestReturn())
            .body()
            .path("returnId")
            .asText();

    @Override
    protected Endpoint endpoint() {
        return new ListReturnPhotos(
                shop.platform.pipeline(),
                shop.orders,
                shop.platform.orderLinks(),
                shop.photos,
                (copy, end) -> "https://uploads.example/" + copy.key() + "?until=" + end,
                shop.clock);
    }

    @Override
    protected HttpCall validCall() {
        return listing().query("access", shop.platform.access(order));
    }

    private HttpCall listing() {
        return HttpCall.to("ListReturnPhotos")
                .path("orderId", order)
                .path("sellerId", POTTER)
                .path("returnId", returnId);
    }

    @Test
    void theShopperTheSellerAndAdministratorsSeeThemForAWhile() {
        shop.clock.advance(Duration.ofDays(3));
        var end = shop.clock.instant().plusSeconds(600);
        for (var call : new HttpCall[] {
            validCall(), listing().as(POTTER, Role.SELLER), listing().as("root", Role.ADMINISTRATOR)
        }) {
            var body = call.on(endpoint()).conforming().body();
            assertThat(body.path("expiresAt").asText()).isEqualTo(end.toString());
            assertThat(body.path("photos")).hasSize(2);
            var first = body.at("/photos/0");
            assertThat(first.path("url").asText()).endsWith("/640-c.jpeg?until=" + end);
            assertThat(first.path("previewUrl").asText()).endsWith("/320-a.webp?until=" + end);
            assertThat(first.path("width").asInt()).isEqualTo(640);
        }
    }

    @Test
    void nobodyElseDoes() {
        for (var call : new HttpCall[] {
            listing(),
            listing().as("eve"),
            listing().as("eve", Role.SELLER),
            listing().as(POTTER),
            listing().query("access", shop.platform.access("0".repeat(26))),
            listing().path("sellerId", "eve").as("eve", Role.SELLER)
        }) {
            assertThat(call.on(endpoint()).conforming().status()).isEqualTo(404);
        }
    }

    @Test
    void aReturnIsFoundUnderItsOwnSellerAlone() {
        assertThat(validCall()
                        .path("sellerId", "eve")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
        assertThat(validCall()
                        .path("returnId", "none")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
        for (var id : new String[] {"0".repeat(26), "not-an-order"}) {
            var call = listing().path("orderId", id).as("root", Role.ADMINISTRATOR);
            assertThat(call.on(endpoint()).conforming().status()).isEqualTo(404);
        }
    }

    @Test
    void aReturnWithoutPhotosHasNone() {
        var plain = shop.requestedReturn(shop.deliveredOrder("key-of-eve"));
        var other = shop.deliveredOrder("key-of-eve");
        var body = listing()
                .path("orderId", other)
                .path("returnId", plain)
                .query("access", shop.platform.access(other))
                .on(endpoint())
                .conforming()
                .body();
        assertThat(body.path("photos")).isEmpty();
    }
}
