package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.sellers.SellerSettings;
import dev.souk.shipping.Dispatch;
import dev.souk.shipping.ShippingZone;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.accounts.SellersSettingsInMemory;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadSellerSettingsTest extends OperationContract {
    private final SellersSettingsInMemory kept = new SellersSettingsInMemory();

    @Override
    protected Endpoint endpoint() {
        return new ReadSellerSettings(new TestPlatform(new FixedClock()).pipeline(), kept);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReadSellerSettings").as("maya", Role.SELLER);
    }

    @Test
    void answersTheUsualOnesToWhoHasKeptNone() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.header("ETag")).contains("\"0\"");
        assertThat(answer.body().toString())
                .isEqualTo("{\"handlingDays\":0,\"holidays\":[],\"zones\":[\"home\",\"europe\",\"overseas\"]}");
    }

    @Test
    void showsNobodyElsesSettings() {
        var slow = new Dispatch(7, OptionalInt.empty(), List.of(), Set.of(ShippingZone.HOME));
        kept.save(SellerSettings.none(new SellerId("maya")).changedTo(slow, Optional.empty()));
        var own = validCall().on(endpoint()).conforming();
        assertThat(own.body().path("handlingDays").asInt()).isEqualTo(7);
        var rival = HttpCall.to("ReadSellerSettings").as("rival", Role.SELLER).on(endpoint());
        assertThat(rival.conforming().body().path("handlingDays").asInt()).isZero();
    }
}
