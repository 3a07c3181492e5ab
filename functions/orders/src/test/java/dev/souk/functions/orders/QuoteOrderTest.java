package dev.souk.functions.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.shipping.Dispatch;
import dev.souk.shipping.ShippingZone;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuoteOrderTest extends OperationContract {
    private static HttpCall quoting(String variant, int quantity, String more) {
        return HttpCall.to("QuoteOrder").body("""
                {"lines":[{"productId":"teapot","variantId":"%s","quantity":%d}]%s}""".formatted(variant, quantity, more));
    }

    @Override
    protected Endpoint endpoint() {
        return new Shop().quoteOrder();
    }

    @Override
    protected HttpCall validCall() {
        return quoting("teapot-1", 2, ",\"country\":\"DE\"");
    }

    @Test
    void pricesForTheShopsOwnCountryWhereNoneIsGiven() {
        var quote = quoting("teapot-1", 2, "").on(endpoint()).conforming().body();
        assertThat(quote.at("/totals/total/amount").asLong()).isEqualTo(2_795);
        assertThat(quote.at("/totals/tax/amount").asLong()).isEqualTo(466);
        assertThat(quote.path("problems")).isEmpty();
    }

    @Test
    void tellsTheProblemsBesideThePrice() {
        var few = quoting("teapot-1", 11, "").on(endpoint()).conforming().body();
        assertThat(few.at("/problems/0/code").asText()).isEqualTo("too-few");
        assertThat(few.at("/problems/0/available").asLong()).isEqualTo(10);
        var gone = quoting("other", 1, ",\"country\":\"AQ\"")
                .on(endpoint())
                .conforming()
                .body();
        assertThat(gone.path("problems").findValuesAsText("code")).containsExactly("withdrawn", "no-shipping-to");
    }

    @Test
    void tellsDaysAndPlacesAsTheSellerSends() {
        var shop = new Shop();
        var usual =
                quoting("teapot-1", 2, "").on(shop.quoteOrder()).conforming().body();
        shop.sends(new Dispatch(3, OptionalInt.empty(), List.of(), Set.of(ShippingZone.HOME)));
        var later =
                quoting("teapot-1", 2, "").on(shop.quoteOrder()).conforming().body();
        assertThat(later.at("/parcels/0/chosen/earliest").asText())
                .isGreaterThan(usual.at("/parcels/0/chosen/earliest").asText());
        assertThat(later.path("totals")).isEqualTo(usual.path("totals"));
        var abroad = validCall().on(shop.quoteOrder()).conforming().body();
        assertThat(abroad.at("/problems/0/code").asText()).isEqualTo("no-shipping-to");
        assertThat(abroad.at("/problems/0/sellerId").asText()).isEqualTo(Shop.POTTER);
        assertThat(abroad.at("/problems/0/detail").asText()).startsWith("House of teapot does not send to DE.");
        assertThat(abroad.path("parcels")).isEmpty();
    }

    @Test
    void takesACodeInAnyCaseAndSaysWhatItDid() {
        var shop = new Shop();
        shop.promote("TENTH", 1);
        var quote = quoting("teapot-1", 2, ",\"codes\":[\"tenth\"]")
                .on(shop.quoteOrder())
                .conforming()
                .body();
        assertThat(quote.path("problems")).isEmpty();
        assertThat(quote.at("/totals/discount/amount").asLong()).isEqualTo(240);
        assertThat(quote.at("/lines/0/adjustments/0/reason").asText()).isEqualTo("Promotion TENTH");
        assertThat(quote.at("/lines/0/adjustments/0/amount/amount").asLong()).isEqualTo(-240);
        assertThat(quote.at("/totals/total/amount").asLong()).isEqualTo(2_555);
    }

    @Test
    void tellsOfACodeThatNobodyKnows() {
        var quote = quoting("teapot-1", 2, ",\"codes\":[\"nothing\"]")
                .on(endpoint())
                .conforming()
                .body();
        assertThat(quote.at("/problems/0/code").asText()).isEqualTo("coupon-unknown");
        assertThat(quote.at("/problems/0/couponCode").asText()).isEqualTo("NOTHING");
    }

    @Test
    void sendsASellersParcelAsWasChosen() {
        var quote = quoting("teapot-1", 2, ",\"shipping\":[{\"sellerId\":\"seller-of-teapot\",\"method\":\"express\"}]")
                .on(endpoint())
                .conforming()
                .body();
        assertThat(quote.at("/parcels/0/chosen/method").asText()).isEqualTo("express");
        assertThat(quote.at("/parcels/0/chosen/total/amount").asLong()).isEqualTo(795);
        assertThat(quote.at("/parcels/0/options")).hasSize(2);
    }

    @Test
    void pricesInTheCurrencyThatIsAskedFor() {
        var quote = quoting("teapot-1", 2, ",\"currency\":\"EUR\"")
                .on(endpoint())
                .conforming()
                .body();
        // Two teapots at £12.00 and a parcel at £3.95, each at 1.17.
        assertThat(quote.at("/totals/total/amount").asLong()).isEqualTo(2 * 1_404 + 462);
        assertThat(quote.at("/totals/total/currency").asText()).isEqualTo("EUR");
        assertThat(quote.path("problems")).isEmpty();
    }

    @Test
    void refusesACurrencyInWhichTheShopIsNotPaid() {
        for (var foreign : List.of("CHF", "XQQ")) {
            var answer = quoting("teapot-1", 2, ",\"currency\":\"" + foreign + "\"")
                    .on(endpoint())
                    .conforming();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.errorPointers()).containsExactly("/currency");
        }
    }

    @Test
    void refusesASeenPriceOfAnotherCurrency() {
        var call = HttpCall.to("QuoteOrder").body("""
                {"lines":[{"productId":"teapot","variantId":"teapot-1","quantity":1,
                           "seenUnitPrice":{"amount":1,"currency":"XQQ"}}]}""");
        assertThat(call.on(endpoint()).conforming().errorPointers()).containsExactly("/lines/0/seenUnitPrice/currency");
    }
}
