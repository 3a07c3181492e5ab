package dev.souk.testkit.reviews;

import static dev.souk.testkit.reviews.SampleReviews.NOON;
import static dev.souk.testkit.reviews.SampleReviews.POTTER;
import static dev.souk.testkit.reviews.SampleReviews.TEAPOT;
import static dev.souk.testkit.reviews.SampleReviews.edited;
import static dev.souk.testkit.reviews.SampleReviews.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import dev.souk.reviews.Rating;
import dev.souk.reviews.Report;
import dev.souk.reviews.Reports;
import dev.souk.reviews.Review;
import dev.souk.reviews.ReviewChanging;
import dev.souk.reviews.ReviewId;
import dev.souk.reviews.ReviewListing;
import dev.souk.reviews.ReviewListing.Sort;
import dev.souk.reviews.Reviews;
import dev.souk.reviews.Reviews.Change;
import dev.souk.reviews.Votes;
import dev.souk.testkit.FixedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What whoever keeps reviews, votes and reports owes. */
public abstract class ReviewsContract {
    private static final MemberId VERA = new MemberId("vera");

    /** Reviews, none yet; the same each time. */
    protected abstract Reviews reviews();

    protected abstract Votes votes();

    protected abstract Reports reports();

    private Review written(String author, int stars, long second) {
        var review = review(author, stars, second);
        assertThat(reviews().change(Optional.empty(), review)).isEqualTo(Change.DONE);
        return review;
    }

    private Review found(Review review) {
        return reviews().find(review.product(), review.id()).orElseThrow();
    }

    private List<String> authors(Sort sort, Optional<Integer> stars, int limit) {
        var authors = new ArrayList<String>();
        var cursor = Optional.<String>empty();
        do {
            var page =
                    (ReviewListing.Outcome.Page) reviews().list(new ReviewListing(TEAPOT, sort, stars, limit, cursor));
            assertThat(page.reviews()).hasSizeLessThanOrEqualTo(limit);
            page.reviews().forEach(review -> authors.add(review.author().value()));
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return authors;
    }

    private static Rating rating(long... histogram) {
        return new Rating(java.util.Arrays.stream(histogram).boxed().toList());
    }

    @Test
    void hasNothingAtFirst() {
        assertThat(reviews().find(TEAPOT, ReviewId.of(TEAPOT, VERA))).isEmpty();
        assertThat(reviews().rating(TEAPOT)).isEqualTo(Rating.NONE);
        assertThat(authors(Sort.NEWEST, Optional.empty(), 3)).isEmpty();
        assertThat(votes().of(TEAPOT, VERA)).isEmpty();
    }

    @Test
    void keepsEveryField() {
        var first = written("ada", 4, 0);
        assertThat(found(first)).isEqualTo(first);
        var second = edited(first, 2);
        assertThat(reviews().change(Optional.of(first), second)).isEqualTo(Change.DONE);
        assertThat(found(second)).isEqualTo(second);

        var changing = new ReviewChanging(reviews(), new FixedClock());
        changing.reply(TEAPOT, first.id(), POTTER, "Thank you!");
        changing.hide(TEAPOT, first.id(), "It names a person.");
        var hidden = found(first);
        assertThat(hidden.reply().orElseThrow().text()).isEqualTo("Thank you!");
        assertThat(hidden.hidden()).contains("It names a person.");
        assertThat(hidden.queue()).contains(Reports.Queue.HIDDEN);
    }

    @Test
    void theRatingFollowsEachChange() {
        var ada = written("ada", 4, 0);
        written("bob", 4, 1);
        written("cyd", 1, 2);
        assertThat(reviews().rating(TEAPOT)).isEqualTo(rating(1, 0, 0, 2, 0));

        var worse = edited(ada, 2);
        reviews().change(Optional.of(ada), worse);
        assertThat(reviews().rating(TEAPOT)).isEqualTo(rating(1, 1, 0, 1, 0));
        assertThat(reviews().latestRating(TEAPOT)).isEqualTo(rating(1, 1, 0, 1, 0));

        var changing = new ReviewChanging(reviews(), new FixedClock());
        changing.hide(TEAPOT, ada.id(), "Spam");
        assertThat(reviews().rating(TEAPOT)).isEqualTo(rating(1, 0, 0, 1, 0));
        changing.restore(TEAPOT, ada.id());
        assertThat(reviews().rating(TEAPOT)).isEqualTo(rating(1, 1, 0, 1, 0));
        changing.takeBack(TEAPOT, ada.author(), Optional.empty());
        changing.takeBack(TEAPOT, ada.author(), Optional.empty());
        assertThat(reviews().rating(TEAPOT)).isEqualTo(rating(1, 0, 0, 1, 0));
        assertThat(found(ada).content()).isEmpty();
        assertThat(authors(Sort.NEWEST, Optional.empty(), 5)).containsExactly("cyd", "bob");
    }

    @Test
    void refusesAChangeOfWhatIsOtherwiseByNow() {
        var first = written("ada", 4, 0);
        assertThat(reviews().change(Optional.empty(), first)).isEqualTo(Change.OVERTAKEN);
        var second = edited(first, 1);
        reviews().change(Optional.of(first), second);
        assertThat(reviews().change(Optional.of(first), edited(first, 5))).isEqualTo(Change.OVERTAKEN);
        assertThat(reviews().rating(TEAPOT)).isEqualTo(rating(1, 0, 0, 0, 0));

        reports().file(TEAPOT, first.id(), report("vera"));
        assertThat(reviews().change(Optional.of(second), edited(second, 5)))
                .as("a decision that knows nothing of the report")
                .isEqualTo(Change.OVERTAKEN);
    }

    @Test
    void listsInEachOrderPageByPage() {
        written("ada", 3, 0);
        written("bob", 5, 1);
        written("cyd", 1, 2);
        var dot = written("dot", 3, 3);
        votes().cast(TEAPOT, dot.id(), VERA);
        for (var limit : new int[] {1, 2, 9}) {
            assertThat(authors(Sort.NEWEST, Optional.empty(), limit)).containsExactly("dot", "cyd", "bob", "ada");
            assertThat(authors(Sort.HELPFUL, Optional.empty(), limit)).containsExactly("dot", "cyd", "bob", "ada");
            assertThat(authors(Sort.HIGHEST, Optional.empty(), limit)).containsExactly("bob", "dot", "ada", "cyd");
            assertThat(authors(Sort.LOWEST, Optional.empty(), limit)).containsExactly("cyd", "ada", "dot", "bob");
            for (var sort : List.of(Sort.NEWEST, Sort.HELPFUL, Sort.HIGHEST)) {
                assertThat(authors(sort, Optional.of(3), limit)).containsExactly("dot", "ada");
            }
            assertThat(authors(Sort.NEWEST, Optional.of(4), limit)).isEmpty();
        }
    }

    @Test
    void knowsTheCursorsOfOneListAlone() {
        written("ada", 3, 0);
        written("bob", 3, 1);
        var page = (ReviewListing.Outcome.Page)
                reviews().list(new ReviewListing(TEAPOT, Sort.NEWEST, Optional.empty(), 1, Optional.empty()));
        var unknown = new ReviewListing.Outcome.CursorUnknown();
        assertThat(page.nextCursor()).isPresent();
        for (var other : List.of(
                new ReviewListing(TEAPOT, Sort.HIGHEST, Optional.empty(), 1, page.nextCursor()),
                new ReviewListing(TEAPOT, Sort.NEWEST, Optional.of(3), 1, page.nextCursor()),
                new ReviewListing(new ProductId("mug"), Sort.NEWEST, Optional.empty(), 1, page.nextCursor()),
                new ReviewListing(TEAPOT, Sort.NEWEST, Optional.empty(), 1, Optional.of("nonsense")))) {
            assertThat(reviews().list(other)).isEqualTo(unknown);
        }
    }

    @Test
    void countsAVoteOnceAndTakesItBackOnce() {
        var ada = written("ada", 3, 0);
        var bob = written("bob", 3, 1);
        votes().cast(TEAPOT, ada.id(), VERA);
        assertThat(votes().cast(TEAPOT, ada.id(), VERA)).isEqualTo(Votes.Outcome.COUNTED);
        votes().cast(TEAPOT, ada.id(), bob.author());
        assertThat(found(ada).helpful()).isEqualTo(2);
        assertThat(votes().of(TEAPOT, VERA)).isEqualTo(Set.of(ada.id()));
        assertThat(votes().of(new ProductId("tea"), VERA)).isEmpty();

        votes().takeBack(TEAPOT, ada.id(), VERA);
        assertThat(votes().takeBack(TEAPOT, ada.id(), VERA)).isEqualTo(Votes.Outcome.COUNTED);
        assertThat(votes().takeBack(TEAPOT, bob.id(), VERA)).isEqualTo(Votes.Outcome.COUNTED);
        assertThat(found(ada).helpful()).isEqualTo(1);
        assertThat(found(bob).helpful()).isZero();
    }

    @Test
    void countsNoVoteForOneselfOrForWhatIsNotShown() {
        var ada = written("ada", 3, 0);
        assertThat(votes().cast(TEAPOT, ada.id(), ada.author())).isEqualTo(Votes.Outcome.OWN);
        assertThat(votes().cast(new ProductId("mug"), ada.id(), VERA)).isEqualTo(Votes.Outcome.UNKNOWN);
        new ReviewChanging(reviews(), new FixedClock()).hide(TEAPOT, ada.id(), "Spam");
        assertThat(votes().cast(TEAPOT, ada.id(), VERA)).isEqualTo(Votes.Outcome.UNKNOWN);
        assertThat(votes().of(TEAPOT, VERA)).isEmpty();
    }

    @Test
    void aChangeLosesNoVote() {
        var ada = written("ada", 3, 0);
        votes().cast(TEAPOT, ada.id(), VERA);
        assertThat(reviews().change(Optional.of(ada), edited(ada, 5))).isEqualTo(Change.DONE);
        assertThat(found(ada).helpful()).isEqualTo(1);
    }

    private static Report report(String reporter) {
        return new Report(new MemberId(reporter), Report.Reason.SPAM, Optional.of("An advert."), NOON);
    }

    @Test
    void queuesWhatIsReportedUntilSomebodyDecides() {
        var ada = written("ada", 1, 0);
        written("bob", 1, 0);
        assertThat(reports().file(TEAPOT, ada.id(), report("vera"))).isEqualTo(Reports.Outcome.FILED);
        assertThat(reports().file(TEAPOT, ada.id(), report("vera"))).isEqualTo(Reports.Outcome.FILED);
        assertThat(reports().file(TEAPOT, ada.id(), report("ada"))).isEqualTo(Reports.Outcome.OWN);
        assertThat(reports().file(new ProductId("mug"), ada.id(), report("vera")))
                .isEqualTo(Reports.Outcome.UNKNOWN);
        assertThat(found(ada).reports()).isEqualTo(1);
        assertThat(reports().of(ada.id(), 20)).containsExactly(report("vera"));
        assertThat(waiting(Reports.Queue.REPORTED)).containsExactly("ada");

        var changing = new ReviewChanging(reviews(), new FixedClock());
        changing.hide(TEAPOT, ada.id(), "An advert");
        assertThat(waiting(Reports.Queue.REPORTED)).isEmpty();
        assertThat(waiting(Reports.Queue.HIDDEN)).containsExactly("ada");
        changing.restore(TEAPOT, ada.id());
        assertThat(waiting(Reports.Queue.HIDDEN)).isEmpty();
        reports().file(TEAPOT, ada.id(), report("will"));
        assertThat(waiting(Reports.Queue.REPORTED)).containsExactly("ada");
    }

    @Test
    void leadsThroughTheQueuePageByPage() {
        for (var name : List.of("ada", "bob", "cyd")) {
            var review = written(name, 1, 0);
            reports().file(TEAPOT, review.id(), report("vera"));
        }
        assertThat(waiting(Reports.Queue.REPORTED)).containsExactlyInAnyOrder("ada", "bob", "cyd");
        assertThat(reports().waiting(Reports.Queue.REPORTED, 1, Optional.of("nonsense")))
                .isEmpty();
    }

    private List<String> waiting(Reports.Queue queue) {
        var authors = new ArrayList<String>();
        var cursor = Optional.<String>empty();
        do {
            var page = reports().waiting(queue, 1, cursor).orElseThrow();
            page.reviews().forEach(review -> authors.add(review.author().value()));
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return authors;
    }

    /** 500 at once: a review each by 200, which half of them change and a tenth take back, and 200 votes for one of them. */
    @Test
    void theRatingIsRightHoweverManyWriteAtOnce() throws Exception {
        var popular = written("popular", 5, 0);
        var calls = new ArrayList<Callable<Boolean>>();
        IntStream.range(0, 200).forEach(i -> calls.add(() -> livesThrough(i)));
        IntStream.range(0, 300)
                .forEach(i -> calls.add(() -> {
                    var voter = new MemberId("voter-" + i % 200);
                    return votes().cast(TEAPOT, popular.id(), voter) == Votes.Outcome.COUNTED;
                }));
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var done : threads.invokeAll(calls)) {
                assertThat(done.get()).isTrue();
            }
        }
        // Of 200, 20 are gone; of the others those with even numbers went from 1 star to 4.
        assertThat(reviews().rating(TEAPOT)).isEqualTo(rating(100, 0, 0, 80, 1));
        assertThat(authors(Sort.NEWEST, Optional.empty(), 60)).hasSize(181);
        assertThat(found(popular).helpful()).isEqualTo(200);
    }

    private boolean livesThrough(int number) {
        var first = review("author-" + number, 1, number);
        if (reviews().change(Optional.empty(), first) != Change.DONE) {
            return false;
        }
        if (number % 10 == 0) {
            var changing = new ReviewChanging(reviews(), new FixedClock());
            return changing.takeBack(TEAPOT, first.author(), Optional.empty()) instanceof ReviewChanging.Outcome.Done;
        }
        return number % 2 != 0 || reviews().change(Optional.of(first), edited(first, 4)) == Change.DONE;
    }
}
