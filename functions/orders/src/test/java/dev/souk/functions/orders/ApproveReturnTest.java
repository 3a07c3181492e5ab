package dev.souk.functions.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.orders.SampleOrders;
import dev.souk.platform.http.Endpoint;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerState;
import dev.souk.sellers.ShopDetails;
import dev.souk.shipping.Dispatch;
import dev.souk.testkit.http.HttpCall;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApproveReturnTest extends ReturnsDeskContract {
    @Override
    protected Endpoint endpoint() {
        return shop.approveReturn();
    }

    @Override
    protected HttpCall call(String order, String sellerId, String id) {
        return to("ApproveReturn", order, sellerId, id).body("""
                {"words":"Use the old box."}""");
    }

    @Test
    void tellsHowToSendIt() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.body().path("state").asText()).isEqualTo("approved");
        assertThat(answer.body().path("answer").asText()).isEqualTo("Use the old box.");
        assertThat(order().timeline().getLast().detail()).contains("Use the old box.");
        assertThat(order().refunds()).isEmpty();
    }

    @Test
    void tellsWhereToAsTheAccountSaysOrElseTheSettings() {
        assertThat(validCall().on(endpoint()).conforming().body().has("returnAddress"))
                .isFalse();
        var potter = new SellerId(Shop.POTTER);
        var details = new ShopDetails(
                Optional.empty(),
                Optional.empty(),
                Optional.of(SampleOrders.LONDON),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        shop.accounts.save(
                Optional.empty(),
                new SellerAccount(
                        potter,
                        "potter@souk.example",
                        details,
                        SellerState.APPROVED,
                        SampleOrders.NOON,
                        Optional.empty(),
                        true,
                        1));
        var second = shop.requesting(orderId, "return-of-another", 1)
                .on(shop.requestReturn())
                .body()
                .path("returnId")
                .asText();
        var toAccount = call(orderId, Shop.POTTER, second).as(Shop.POTTER, Role.SELLER);
        assertThat(toAccount
                        .on(endpoint())
                        .conforming()
                        .body()
                        .at("/returnAddress/city")
                        .asText())
                .isEqualTo("London");
    }

    @Test
    void keepsTheAddressThatWasRightThen() {
        var potter = new SellerId(Shop.POTTER);
        var there = shop.settings.of(potter);
        shop.settings.save(there.changedTo(Dispatch.USUAL, Optional.of(SampleOrders.LONDON)));
        var first = validCall().on(endpoint()).conforming().body();
        assertThat(first.at("/returnAddress/line1").asText()).isEqualTo("12 St James's Square");
        shop.settings.save(shop.settings.of(potter).changedTo(Dispatch.USUAL, Optional.empty()));
        assertThat(validCall().on(endpoint()).conforming().body()).isEqualTo(first);
    }

    @Test
    void whatIsRefusedIsNotApproved() {
        to("RefuseReturn", orderId, Shop.POTTER, returnId)
                .as(Shop.POTTER, Role.SELLER)
                .body("{\"reason\":\"Used.\"}")
                .on(new RefuseReturn(shop.platform.pipeline(), shop.returnsDesk()));
        refused(validCall(), endpoint(), "return-refused");
    }
}
