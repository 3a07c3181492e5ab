package dev.souk.testkit.reviews;

import static dev.souk.testkit.reviews.SampleReviews.POTTER;
import static dev.souk.testkit.reviews.SampleReviews.TEAPOT;
import static dev.souk.testkit.reviews.SampleReviews.review;
import static dev.souk.testkit.reviews.SampleReviews.showing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.reviews.Report;
import dev.souk.reviews.Reports;
import dev.souk.reviews.Review;
import dev.souk.reviews.ReviewChanging;
import dev.souk.reviews.ReviewListing;
import dev.souk.reviews.ReviewPhoto;
import dev.souk.reviews.Reviews;
import dev.souk.reviews.Reviews.Change;
import dev.souk.reviews.SoldListing;
import dev.souk.reviews.SoldReviews;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.uploads.SampleUploads;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.Uploads;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What whoever keeps reviews owes to the photos in them, and to the uploads that those are of. */
public abstract class ReviewPhotosContract {
    private static final CountingIds IDS = new CountingIds();
    private static final UploadOwner ADA = UploadOwner.of(new MemberId("ada"));

    protected final FixedClock clock = new FixedClock();

    /** Reviews, none yet; the same each time, and by the clock. */
    protected abstract Reviews reviews();

    protected abstract SoldReviews sold();

    protected abstract Reports reports();

    /** The uploads that the photos are of, by the clock. */
    protected abstract Uploads uploads();

    /** A photo of Ada's for a review that is ready. */
    protected final ReviewPhoto photo() {
        return photo(Purpose.REVIEW_PHOTO, ADA);
    }

    private ReviewPhoto photo(Purpose purpose, UploadOwner owner) {
        var key = SampleUploads.ready(uploads(), purpose, owner, IDS.next());
        return new ReviewPhoto(key.upload(), SampleUploads.picture(key.upload()));
    }

    private Review written(ReviewPhoto... photos) {
        var review = showing(review("ada", 4, 0), photos);
        assertThat(reviews().change(Optional.empty(), review)).isEqualTo(Change.DONE);
        return review;
    }

    private Review found(Review review) {
        return reviews().find(review.product(), review.id()).orElseThrow();
    }

    private Change change(Review before, ReviewPhoto... photos) {
        return reviews().change(Optional.of(before), showing(SampleReviews.edited(before, 4), photos));
    }

    private Optional<String> user(ReviewPhoto photo) {
        return uploads().find(photo.upload()).flatMap(Upload::user);
    }

    private ReviewChanging changing() {
        return new ReviewChanging(reviews(), clock);
    }

    private List<Review> listed() {
        return ((ReviewListing.Outcome.Page) reviews()
                        .list(new ReviewListing(
                                TEAPOT, ReviewListing.Sort.NEWEST, Optional.empty(), 10, Optional.empty())))
                .reviews();
    }

    @Test
    void keepsThemInTheirOrderWhereverTheReviewIsListed() {
        var review = written(photo(), photo(), photo());
        assertThat(found(review)).isEqualTo(review);
        assertThat(listed()).containsExactly(review);
        var listing = new SoldListing(POTTER, Optional.empty(), false, 10, Optional.empty());
        assertThat(sold().list(listing).orElseThrow().reviews())
                .singleElement()
                .satisfies(one -> assertThat(Optional.of(one.content())).isEqualTo(review.content()));
        reports()
                .file(
                        TEAPOT,
                        review.id(),
                        new Report(new MemberId("vera"), Report.Reason.SPAM, Optional.empty(), clock.instant()));
        assertThat(reports()
                        .waiting(Reports.Queue.REPORTED, 10, Optional.empty())
                        .orElseThrow()
                        .reviews())
                .singleElement()
                .satisfies(one -> assertThat(one.photos()).isEqualTo(review.photos()));
    }

    @Test
    void takesThemForGoodWithTheReview() {
        var photo = photo();
        var review = written(photo);
        clock.advance(Uploads.KEPT.multipliedBy(10));
        assertThat(user(photo)).contains(review.id().value());
    }

    @Test
    void writesNothingWhereOneCannotBeHad() {
        var good = photo();
        var waiting = new UploadId(IDS.next());
        uploads().announce(Upload.announced(new UploadKey(Purpose.REVIEW_PHOTO, ADA, waiting)));
        var late = photo();
        clock.advance(Uploads.KEPT);
        var fresh = photo();
        var used = photo();
        uploads().claim(used.upload(), ADA, Purpose.REVIEW_PHOTO, "another");
        for (var bad : List.of(
                photo(Purpose.REVIEW_PHOTO, new UploadOwner("eve")),
                photo(Purpose.PRODUCT_PICTURE, ADA),
                new ReviewPhoto(waiting, SampleUploads.picture(waiting)),
                new ReviewPhoto(new UploadId(IDS.next()), good.picture()),
                late,
                used)) {
            var review = showing(review("ada", 4, 0), fresh, bad);
            assertThat(reviews().change(Optional.empty(), review)).isEqualTo(Change.OVERTAKEN);
            assertThat(reviews().find(TEAPOT, review.id())).isEmpty();
            assertThat(user(fresh)).isEmpty();
        }
        assertThat(reviews().rating(TEAPOT).count()).isZero();
        assertThat(user(used)).contains("another");
    }

    @Test
    void lettingOneGoMakesItFreeForADayAndKnownToWhoSweeps() {
        var kept = photo();
        var dropped = photo();
        var before = written(dropped, kept);
        clock.advance(Duration.ofDays(40));
        var added = photo();
        assertThat(change(before, added, kept)).isEqualTo(Change.DONE);
        assertThat(found(before).photos()).containsExactly(added, kept);
        assertThat(user(kept)).contains(before.id().value());
        assertThat(user(added)).contains(before.id().value());
        assertThat(uploads().find(dropped.upload())).isPresent();
        assertThat(user(dropped)).isEmpty();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        assertThat(uploads().copiesSince(today)).contains(new UploadKey(Purpose.REVIEW_PHOTO, ADA, dropped.upload()));

        // Thought better of within the day; after it, it is gone.
        clock.advance(Uploads.KEPT.minus(Duration.ofSeconds(1)));
        assertThat(change(found(before), dropped)).isEqualTo(Change.DONE);
        assertThat(user(dropped)).contains(before.id().value());
        assertThat(change(found(before))).isEqualTo(Change.DONE);
        clock.advance(Uploads.KEPT);
        assertThat(uploads().find(dropped.upload())).isEmpty();
        assertThat(change(found(before), dropped)).isEqualTo(Change.OVERTAKEN);
    }

    @Test
    void putsThemIntoAnotherOrderWithoutTouchingTheUploads() {
        var one = photo();
        var two = photo();
        var before = written(one, two);
        assertThat(change(before, two, one)).isEqualTo(Change.DONE);
        assertThat(found(before).photos()).containsExactly(two, one);
        assertThat(user(one)).isEqualTo(user(two)).contains(before.id().value());
    }

    @Test
    void aChangeThatComesTooLateTakesNone() {
        var before = written();
        reviews().change(Optional.of(before), SampleReviews.edited(before, 2));
        var photo = photo();
        assertThat(change(before, photo)).isEqualTo(Change.OVERTAKEN);
        assertThat(user(photo)).isEmpty();
    }

    @Test
    void whatIsTakenBackLetsThemGoAndWhatIsHiddenKeepsThem() {
        var photo = photo();
        var review = written(photo);
        changing().hide(TEAPOT, review.id(), "It names a person.");
        assertThat(listed()).isEmpty();
        assertThat(found(review).photos()).containsExactly(photo);
        assertThat(user(photo)).contains(review.id().value());
        changing().takeBack(TEAPOT, review.author(), Optional.empty());
        changing().takeBack(TEAPOT, review.author(), Optional.empty());
        assertThat(found(review).photos()).isEmpty();
        assertThat(user(photo)).isEmpty();
    }

    /** One photo for as many reviews of the same author at once as there are threads. */
    @Test
    void onePhotoIsInOneReviewHoweverManyTakeItAtOnce() throws Exception {
        var photo = photo();
        var calls = new ArrayList<Callable<Change>>();
        for (var i = 0; i < 20; i++) {
            var one = showing(SampleReviews.ofAnother("thing-" + i, "potter", "ada", i), photo);
            calls.add(() -> reviews().change(Optional.empty(), one));
        }
        var done = new ArrayList<Change>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var call : threads.invokeAll(calls)) {
                done.add(call.get());
            }
        }
        assertThat(done).containsOnlyOnce(Change.DONE);
    }
}
