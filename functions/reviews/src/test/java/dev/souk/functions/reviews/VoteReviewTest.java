package dev.souk.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import dev.souk.platform.http.Endpoint;
import dev.souk.reviews.ReviewId;
import dev.souk.reviews.Votes;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VoteReviewTest extends OperationContract {
    private final ReviewShop shop = new ReviewShop();
    private final String adas = shop.reviewed("ada", 2);

    @Override
    protected Endpoint endpoint() {
        return new VoteReview(shop.platform.pipeline(), shop.reviews.votes());
    }

    @Override
    protected HttpCall validCall() {
        return voting("bob", true);
    }

    private HttpCall voting(String member, boolean helpful) {
        return HttpCall.to("VoteReview")
                .path("productId", "teapot")
                .path("reviewId", adas)
                .as(member)
                .body("{\"helpful\":" + helpful + "}");
    }

    private long helpful() {
        return shop.review(adas).helpful();
    }

    @Test
    void countsEachPersonOnce() {
        for (var i = 0; i < 2; i++) {
            assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(204);
        }
        voting("cyd", true).on(endpoint());
        assertThat(helpful()).isEqualTo(2);
        for (var i = 0; i < 2; i++) {
            assertThat(voting("bob", false).on(endpoint()).conforming().status())
                    .isEqualTo(204);
        }
        assertThat(helpful()).isEqualTo(1);
    }

    @Test
    void countsNobodyForThemselves() {
        var answer = voting("ada", true).on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("own-review");
        assertThat(helpful()).isZero();
    }

    @Test
    void knowsNoneThatIsHiddenOrOfAnotherProductOrNone() {
        for (var call : new HttpCall[] {
            validCall().path("productId", "clock"),
            validCall().path("reviewId", "0".repeat(26)),
            validCall().path("reviewId", "no-review")
        }) {
            assertThat(call.on(endpoint()).conforming().status()).isEqualTo(404);
        }
        shop.hide(adas);
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(404);
    }

    @Test
    void holdsWhoVotesWithoutEndToThirtyAMinute() {
        var endpoint = endpoint();
        for (var i = 0; i < 30; i++) {
            assertThat(voting("bob", i % 2 == 0).on(endpoint).status()).isEqualTo(204);
        }
        assertThat(validCall().on(endpoint).conforming().status()).isEqualTo(429);
        assertThat(voting("cyd", true).on(endpoint).status()).isEqualTo(204);
    }

    @Test
    void asksToTryAgainWhereManyVoteAtOnce() {
        var busy = new Votes() {
            @Override
            public Outcome cast(ProductId product, ReviewId review, MemberId voter) {
                return Outcome.CROWDED;
            }

            @Override
            public Outcome takeBack(ProductId product, ReviewId review, MemberId voter) {
                return Outcome.CROWDED;
            }

            @Override
            public Set<ReviewId> of(ProductId product, MemberId voter) {
                return Set.of();
            }
        };
        var answer =
                validCall().on(new VoteReview(shop.platform.pipeline(), busy)).conforming();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).contains("1");
    }
}
