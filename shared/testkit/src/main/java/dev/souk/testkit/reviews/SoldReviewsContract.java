package dev.souk.testkit.reviews;

import static dev.souk.testkit.reviews.SampleReviews.POTTER;
import static dev.souk.testkit.reviews.SampleReviews.TEAPOT;
import static dev.souk.testkit.reviews.SampleReviews.edited;
import static dev.souk.testkit.reviews.SampleReviews.ofAnother;
import static dev.souk.testkit.reviews.SampleReviews.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.reviews.Review;
import dev.souk.reviews.ReviewChanging;
import dev.souk.reviews.Reviews;
import dev.souk.reviews.SoldListing;
import dev.souk.reviews.SoldReview;
import dev.souk.reviews.SoldReviews;
import dev.souk.testkit.FixedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What whoever lists the reviews of a seller's goods owes. */
public abstract class SoldReviewsContract {
    private static final Optional<Integer> ALL = Optional.empty();

    /** Reviews, none yet; the same each time. */
    protected abstract Reviews reviews();

    /** Those same ones, by seller. */
    protected abstract SoldReviews sold();

    private Review written(Review review) {
        reviews().change(Optional.empty(), review);
        return review;
    }

    private ReviewChanging changing() {
        return new ReviewChanging(reviews(), new FixedClock());
    }

    private Review found(Review review) {
        return reviews().find(review.product(), review.id()).orElseThrow();
    }

    private void reply(Review review) {
        changing().reply(review.product(), review.id(), review.seller(), "Thank you!");
    }

    private List<SoldReview> listed(SellerId seller, Optional<Integer> stars, boolean unanswered, int limit) {
        var all = new ArrayList<SoldReview>();
        var cursor = Optional.<String>empty();
        do {
            var page = sold().list(new SoldListing(seller, stars, unanswered, limit, cursor))
                    .orElseThrow();
            assertThat(page.reviews()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.reviews());
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return all;
    }

    @Test
    void keepsEveryField() {
        var first = written(review("ada", 4, 0));
        assertThat(listed(POTTER, ALL, true, 5)).containsExactly(SoldReview.of(first));
        reviews().change(Optional.of(first), edited(first, 2));
        reply(first);
        var now = SoldReview.of(found(first));
        assertThat(now.reply()).isPresent();
        assertThat(now.editedAt()).isPresent();
        assertThat(listed(POTTER, ALL, false, 5)).containsExactly(now);
    }

    @Test
    void listsNobodyElses() {
        var mine = written(review("ada", 4, 0));
        written(ofAnother("mug", "weaver", "ada", 1));
        var jar = written(ofAnother("jar", POTTER.value(), "ada", 2));
        assertThat(listed(POTTER, ALL, false, 5)).extracting(SoldReview::id).containsExactly(jar.id(), mine.id());
        assertThat(listed(new SellerId("eve"), ALL, false, 5)).isEmpty();
    }

    @Test
    void leavesOutWhatIsNotShown() {
        var ada = written(review("ada", 4, 0));
        var bob = written(review("bob", 4, 1));
        changing().hide(TEAPOT, ada.id(), "Spam");
        changing().takeBack(TEAPOT, bob.author(), Optional.empty());
        assertThat(listed(POTTER, ALL, false, 5)).isEmpty();
        changing().restore(TEAPOT, ada.id());
        assertThat(listed(POTTER, ALL, true, 5)).hasSize(1);
    }

    @Test
    void knowsWhichAreAnswered() {
        var ada = written(review("ada", 4, 0));
        var bob = written(review("bob", 4, 1));
        reply(bob);
        assertThat(listed(POTTER, ALL, true, 5)).extracting(SoldReview::id).containsExactly(ada.id());
        changing().takeBackReply(TEAPOT, bob.id(), POTTER);
        assertThat(listed(POTTER, ALL, true, 5)).extracting(SoldReview::id).containsExactly(bob.id(), ada.id());
    }

    /** Whichever are answered and however the pages fall, each is there once, the newest first. */
    @Test
    void losesNoneBetweenPages() {
        var random = new Random(7);
        var all = new ArrayList<Review>();
        for (var i = 0; i < 40; i++) {
            var review = written(review("author-" + i, 1 + random.nextInt(5), i));
            if (random.nextBoolean()) {
                reply(review);
            }
            all.addFirst(found(review));
        }
        for (var limit : new int[] {1, 3, 7, 50}) {
            for (var unanswered : new boolean[] {false, true}) {
                assertThat(listed(POTTER, ALL, unanswered, limit)).isEqualTo(of(all, ALL, unanswered));
                assertThat(listed(POTTER, Optional.of(2), unanswered, limit))
                        .isEqualTo(of(all, Optional.of(2), unanswered));
            }
        }
    }

    private static List<SoldReview> of(List<Review> all, Optional<Integer> stars, boolean unanswered) {
        return all.stream()
                .filter(review -> stars.isEmpty() || review.countedStars().equals(stars))
                .filter(review -> !unanswered || review.reply().isEmpty())
                .map(SoldReview::of)
                .toList();
    }

    @Test
    void knowsTheCursorsOfOneListingAlone() {
        written(review("ada", 3, 0));
        written(review("bob", 3, 1));
        var next = sold().list(new SoldListing(POTTER, ALL, false, 1, Optional.empty()))
                .orElseThrow()
                .nextCursor();
        assertThat(next).isPresent();
        for (var other : List.of(
                new SoldListing(POTTER, ALL, true, 1, next),
                new SoldListing(POTTER, Optional.of(3), false, 1, next),
                new SoldListing(new SellerId("eve"), ALL, false, 1, next),
                new SoldListing(POTTER, ALL, false, 1, Optional.of("nonsense")))) {
            assertThat(sold().list(other)).isEmpty();
        }
    }
}
