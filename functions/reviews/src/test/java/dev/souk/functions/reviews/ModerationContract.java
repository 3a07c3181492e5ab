package dev.souk.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.identity.Role;
import dev.souk.reviews.Report;
import dev.souk.reviews.ReviewId;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every decision of an administrator on one review owes. */
abstract class ModerationContract extends OperationContract {
    final ReviewShop shop = new ReviewShop();
    final String review = shop.reviewed("ada", 1);

    void report(String member) {
        var report =
                new Report(new MemberId(member), Report.Reason.SPAM, Optional.of("An advert."), shop.clock.instant());
        shop.reviews.reports().file(ReviewShop.TEAPOT, new ReviewId(review), report);
    }

    HttpCall deciding(String operation) {
        return HttpCall.to(operation)
                .path("productId", "teapot")
                .path("reviewId", review)
                .as("root", Role.ADMINISTRATOR);
    }

    @Test
    void knowsNoneThatIsNotThere() {
        for (var id : new String[] {"0".repeat(26), "no-review"}) {
            assertThat(validCall()
                            .path("reviewId", id)
                            .on(endpoint())
                            .conforming()
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void againItChangesNothing() {
        report("bob");
        validCall().on(endpoint());
        var before = shop.review(review);
        shop.clock.advance(java.time.Duration.ofDays(1));
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(200);
        assertThat(shop.review(review)).isEqualTo(before);
    }
}
