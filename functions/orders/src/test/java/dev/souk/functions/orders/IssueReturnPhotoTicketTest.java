package dev.souk.functions.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.OrderId;
import dev.souk.orders.ReturnPhotos;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadTickets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueReturnPhotoTicketTest extends OperationContract {
    private final Shop shop = new Shop();
    private final String order = shop.deliveredOrder("key-of-guest");
    private final List<Asked> asked = new ArrayList<>();

    private record Asked(UploadKey key, String contentType, long bytes, Instant expiresAt) {}

    private UploadTickets.Ticket issue(UploadKey key, String contentType, long bytes, Instant expiresAt) {
        asked.add(new Asked(key, contentType, bytes, expiresAt));
        return new UploadTickets.Ticket("https://uploads.example", Map.of("key", key.text()));
    }

    @Override
    protected Endpoint endpoint() {
        return new IssueReturnPhotoTicket(
                shop.platform.pipeline(),
                shop.orders,
                shop.platform.orderLinks(),
                shop.window(),
                shop.uploads,
                this::issue,
                shop.platform.ids(),
                shop.clock);
    }

    @Override
    protected HttpCall validCall() {
        return asking(order, "image/jpeg", "1000");
    }

    private HttpCall asking(String orderId, String contentType, String size) {
        return HttpCall.to("IssueReturnPhotoTicket")
                .path("orderId", orderId)
                .query("access", shop.platform.access(orderId))
                .body("{\"contentType\": \"%s\", \"size\": %s}".formatted(contentType, size));
    }

    @Test
    void aGuestSendsAPhotoThatIsTheOrders() {
        var answer = validCall().on(endpoint()).conforming().body();
        var id = new UploadId(answer.path("uploadId").asText());
        var key = new UploadKey(Purpose.RETURN_PHOTO, ReturnPhotos.ownerOf(new OrderId(order)), id);
        assertThat(asked)
                .containsExactly(
                        new Asked(key, "image/jpeg", 1000, shop.clock.instant().plusSeconds(600)));
        assertThat(answer.at("/fields/key").asText()).isEqualTo("return-photo/" + order + "/" + id);
        assertThat(shop.uploads.find(id)).contains(Upload.announced(key));
    }

    @Test
    void whoMayNotOpenTheOrderGetsNone() {
        for (var call : new HttpCall[] {
            validCall().query("access", shop.platform.access("0".repeat(26))),
            validCall().path("orderId", "0".repeat(26)),
            validCall().query("access", "x".repeat(20)).as("eve")
        }) {
            assertThat(call.on(endpoint()).conforming().status()).isEqualTo(404);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void ordersOfWhichNothingMayComeBackGetNone() {
        var paid = shop.paidOrder("key-of-another");
        var early = asking(paid, "image/jpeg", "10").on(endpoint()).conforming();
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body().path("type").asText()).isEqualTo("/problems/nothing-returnable");
        shop.clock.advance(Duration.ofDays(31));
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(409);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"image/gif, 10, /contentType", "text/csv, 10, /contentType", "image/jpeg, 15728641, /size"})
    void refusesWhatIsNotTakenAndSaysWhatIs(String type, String size, String field) {
        var answer = asking(order, type, size).on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorPointers()).containsExactly(field);
        assertThat(asked).isEmpty();
    }

    @Test
    void slowsDownWhoAsksForVeryMany() {
        for (var i = 0; i < 60; i++) {
            assertThat(validCall().on(endpoint()).status()).isEqualTo(200);
        }
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(429);
    }
}
