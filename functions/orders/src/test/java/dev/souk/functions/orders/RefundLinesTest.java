package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.orders.LineRefunding;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import org.junit.jupiter.api.Test;

class RefundLinesTest extends SellersDeskContract {
    private static final String ONE = """
            {"lines":[{"productId":"teapot","variantId":"teapot-1","quantity":1}],"shipping":true,
             "reason":"The lid was cracked."}""";

    @Override
    protected Endpoint endpoint() {
        return new RefundLines(shop.platform.pipeline(), new LineRefunding(shop.orders, shop.clock));
    }

    @Override
    protected HttpCall call(String order, String sellerId) {
        return HttpCall.to("RefundLines")
                .path("orderId", order)
                .path("sellerId", sellerId)
                .key("refund-of-one")
                .body(ONE);
    }

    private HttpCall refunding(String key, String body) {
        return validCall().key(key).body(body);
    }

    private static String teapots(int quantity) {
        return "{\"lines\":[{\"productId\":\"teapot\",\"variantId\":\"teapot-1\",\"quantity\":" + quantity + "}]}";
    }

    @Test
    void givesBackThePiecesShareAndTheShipping() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.body().at("/amount/amount").asLong()).isEqualTo(1_200 + 395);
        assertThat(answer.body().path("state").asText()).isEqualTo("requested");
        assertThat(answer.body().at("/lines/0/quantity").asInt()).isEqualTo(1);
        assertThat(answer.body().at("/shippingOf/0").asText()).isEqualTo(POTTER);
        shop.settle(orderId);
        assertThat(validCall().on(endpoint()).conforming().body().path("state").asText())
                .isEqualTo("done");
        assertThat(shop.provider.refunds()).isEqualTo(1);
        assertThat(shop.teapots()).isEqualTo(8);
    }

    @Test
    void theOrderTellsOfIt() {
        validCall().on(endpoint());
        shop.settle(orderId);
        var read = HttpCall.to("ReadOrder")
                .path("orderId", orderId)
                .query("access", shop.platform.access(orderId))
                .on(shop.readOrder())
                .conforming();
        assertThat(read.body().path("state").asText()).isEqualTo("paid");
        assertThat(read.body().at("/payment/refunded/amount").asLong()).isEqualTo(1_595);
        assertThat(read.body().at("/refunds/0/state").asText()).isEqualTo("done");
        assertThat(read.body().at("/timeline/3/event").asText()).isEqualTo("refund-requested");
        assertThat(read.body().at("/timeline/3/reason").asText()).isEqualTo("The lid was cracked.");
        assertThat(read.body().at("/timeline/4/event").asText()).isEqualTo("partly-refunded");
    }

    @Test
    void neverGivesBackMoreThanIsLeft() {
        validCall().on(endpoint());
        var answer = refunding("refund-of-more", teapots(2)).on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("type").asText()).isEqualTo("/problems/refund-exceeds-rest");
        assertThat(answer.errorPointers()).containsExactly("/lines/0/quantity");
        var shipping = refunding("refund-of-post", "{\"lines\":[],\"shipping\":true}")
                .on(endpoint())
                .conforming();
        assertThat(shipping.errorPointers()).containsExactly("/shipping");
        var rest = refunding("refund-of-rest", teapots(1)).on(endpoint()).conforming();
        assertThat(rest.body().at("/amount/amount").asLong()).isEqualTo(1_200);
        assertThat(shop.settle(orderId).state().code()).isEqualTo("refunded");
    }

    @Test
    void aKeyIsOneRefund() {
        validCall().on(endpoint());
        var answer = validCall().body(teapots(2)).on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(shop.orders.all().getFirst().refunds()).hasSize(1);
    }

    @Test
    void somethingHasToBeNamed() {
        var answer =
                refunding("refund-of-none", "{\"lines\":[]}").on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorPointers()).containsExactly("/lines");
    }

    @Test
    void nothingIsGivenBackForACancelledPart() {
        new CancelFulfilment(shop.platform.pipeline(), shop.sellersDesk());
        HttpCall.to("CancelFulfilment")
                .path("orderId", orderId)
                .path("sellerId", POTTER)
                .as(POTTER, Role.SELLER)
                .body("{}")
                .on(new CancelFulfilment(shop.platform.pipeline(), shop.sellersDesk()));
        refused(validCall(), endpoint(), "order-not-paid");
    }
}
