package dev.souk.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.reviews.ReviewId;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.Test;

class ReportReviewTest extends OperationContract {
    private final ReviewShop shop = new ReviewShop();
    private final String adas = shop.reviewed("ada", 1);

    @Override
    protected Endpoint endpoint() {
        return new ReportReview(shop.platform.pipeline(), shop.reviews.reports(), shop.clock);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReportReview")
                .path("productId", "teapot")
                .path("reviewId", adas)
                .as("bob")
                .body("{\"reason\":\"personal-data\",\"words\":\"It has my address.\"}");
    }

    @Test
    void isOneReportAPerson() {
        for (var i = 0; i < 2; i++) {
            assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(204);
        }
        var filed = shop.reviews.reports().of(new ReviewId(adas), 20);
        assertThat(filed).hasSize(1);
        assertThat(filed.getFirst().reason().code()).isEqualTo("personal-data");
        assertThat(shop.rating().count())
                .as("it is shown until somebody decides")
                .isEqualTo(1);
    }

    @Test
    void takesNoneOfOnesOwnOrOfWhatIsNotShown() {
        assertThat(validCall().as("ada").on(endpoint()).conforming().problem()).isEqualTo("own-review");
        shop.hide(adas);
        for (var id : new String[] {adas, "0".repeat(26), "no-review"}) {
            assertThat(validCall()
                            .path("reviewId", id)
                            .on(endpoint())
                            .conforming()
                            .status())
                    .isEqualTo(404);
        }
    }
}
