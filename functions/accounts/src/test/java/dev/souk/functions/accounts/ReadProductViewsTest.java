package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.sellers.ProductView;
import dev.souk.sellers.ProductViews;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.accounts.SavedViewsInMemory;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadProductViewsTest extends OperationContract {
    private final SavedViewsInMemory saved = new SavedViewsInMemory();

    @Override
    protected Endpoint endpoint() {
        return new ReadProductViews(new TestPlatform(new FixedClock()).pipeline(), saved);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReadProductViews").as("maya", Role.SELLER);
    }

    @Test
    void answersNoneToWhoHasKeptNone() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.header("ETag")).contains("\"0\"");
        assertThat(answer.body().path("views")).isEmpty();
    }

    @Test
    void showsNobodyElsesViews() {
        var view = new ProductView("Low", Optional.empty(), true, Optional.empty());
        saved.save(ProductViews.none(new SellerId("maya")).changedTo(List.of(view)));
        var own = validCall().on(endpoint()).conforming();
        assertThat(own.body().at("/views/0/name").asText()).isEqualTo("Low");
        var rival = HttpCall.to("ReadProductViews").as("rival", Role.SELLER).on(endpoint());
        assertThat(rival.conforming().body().path("views")).isEmpty();
    }
}
