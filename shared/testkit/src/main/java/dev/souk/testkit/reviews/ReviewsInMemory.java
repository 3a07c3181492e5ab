package dev.souk.testkit.reviews;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import dev.souk.reviews.Rating;
import dev.souk.reviews.Report;
import dev.souk.reviews.Reports;
import dev.souk.reviews.Review;
import dev.souk.reviews.ReviewContent;
import dev.souk.reviews.ReviewId;
import dev.souk.reviews.ReviewListing;
import dev.souk.reviews.ReviewPhoto;
import dev.souk.reviews.Reviews;
import dev.souk.reviews.SoldListing;
import dev.souk.reviews.SoldReview;
import dev.souk.reviews.SoldReviews;
import dev.souk.reviews.Votes;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.uploads.UploadsInMemory;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reviews, votes and reports that end with the test. */
public final class ReviewsInMemory implements Reviews {
    private final Map<ReviewId, Review> reviews = new HashMap<>();
    private final Map<ReviewId, Set<MemberId>> votes = new HashMap<>();
    private final Map<ReviewId, Map<MemberId, Report>> reports = new HashMap<>();
    private final UploadsInMemory uploads;

    /** Reviews without photos. */
    public ReviewsInMemory() {
        this(new UploadsInMemory(new FixedClock()));
    }

    /** Reviews whose photos are of these uploads. */
    public ReviewsInMemory(UploadsInMemory uploads) {
        this.uploads = uploads;
    }

    @Override
    public synchronized Optional<Review> find(ProductId product, ReviewId id) {
        return Optional.ofNullable(reviews.get(id))
                .filter(review -> review.product().equals(product));
    }

    @Override
    public synchronized Rating rating(ProductId product) {
        return reviews.values().stream()
                .filter(review -> review.product().equals(product))
                .flatMap(review -> review.countedStars().stream())
                .map(ReviewsInMemory::one)
                .reduce(Rating.NONE, Rating::plus);
    }

    @Override
    public Rating latestRating(ProductId product) {
        return rating(product);
    }

    private static Rating one(int stars) {
        return new Rating(IntStream.rangeClosed(1, ReviewContent.MOST_STARS)
                .mapToObj(column -> column == stars ? 1L : 0L)
                .toList());
    }

    @Override
    public synchronized ReviewListing.Outcome list(ReviewListing listing) {
        var all = reviews.values().stream()
                .filter(review -> review.product().equals(listing.product()) && review.isShown())
                .filter(review ->
                        listing.stars().isEmpty() || review.countedStars().equals(listing.stars()))
                .sorted(order(listing.sort()))
                .toList();
        var scope = "c" + listing.product().value() + "-" + listing.sort() + "-"
                + listing.stars().orElse(0) + "-";
        return page(all, scope, listing.limit(), listing.cursor())
                .<ReviewListing.Outcome>map(page -> new ReviewListing.Outcome.Page(page.reviews(), page.nextCursor()))
                .orElseGet(ReviewListing.Outcome.CursorUnknown::new);
    }

    private static Comparator<Review> order(ReviewListing.Sort sort) {
        Comparator<Review> newest = comparing(Review::writtenAt).reversed();
        Comparator<Review> stars = comparing(review -> review.countedStars().orElseThrow());
        return switch (sort) {
            case HELPFUL -> comparingLong(Review::helpful).reversed().thenComparing(newest);
            case NEWEST -> newest;
            case HIGHEST -> stars.reversed().thenComparing(newest);
            case LOWEST -> stars.thenComparing(Review::writtenAt);
        };
    }

    private static Optional<Reports.Page> page(List<Review> all, String scope, int limit, Optional<String> cursor) {
        var ids = all.stream().map(review -> review.id().value()).toList();
        var after = cursor.map(text -> text.startsWith(scope) ? ids.indexOf(text.substring(scope.length())) : -1);
        if (after.filter(place -> place < 0).isPresent()) {
            return Optional.empty();
        }
        var rest = all.subList(after.map(place -> place + 1).orElse(0), all.size());
        var page = rest.subList(0, Math.min(limit, rest.size()));
        return Optional.of(new Reports.Page(
                page,
                page.size() < rest.size()
                        ? Optional.of(scope + page.getLast().id().value())
                        : Optional.empty()));
    }

    @Override
    public synchronized Change change(Optional<Review> before, Review next) {
        var there = Optional.ofNullable(reviews.get(next.id()));
        var same = there.map(Review::version).equals(before.map(Review::version))
                && there.map(Review::reports).equals(before.map(Review::reports));
        if (!same || !take(before.map(Review::photos).orElseGet(List::of), next)) {
            return Change.OVERTAKEN;
        }
        put(next, there.map(Review::helpful).orElse(0L), next.reports(), next.waiting());
        return Change.DONE;
    }

    /** Takes the photos that come and lets those go that are dropped; none of it where one cannot be had. */
    private boolean take(List<ReviewPhoto> had, Review next) {
        var owner = UploadOwner.of(next.author());
        var before = had.stream().map(ReviewPhoto::upload).toList();
        var after = next.photos().stream().map(ReviewPhoto::upload).toList();
        var come = after.stream().filter(id -> !before.contains(id)).toList();
        var user = next.id().value();
        if (!come.stream().allMatch(id -> uploads.isFree(id, owner, Purpose.REVIEW_PHOTO, user))) {
            return false;
        }
        come.forEach(id -> uploads.claim(id, owner, Purpose.REVIEW_PHOTO, user));
        before.stream()
                .filter(id -> !after.contains(id))
                .forEach(id -> uploads.release(new UploadKey(Purpose.REVIEW_PHOTO, owner, id)));
        return true;
    }

    private void put(Review review, long helpful, long reported, Optional<Reports.Waiting> waiting) {
        reviews.put(
                review.id(),
                new Review(
                        review.product(),
                        review.author(),
                        review.seller(),
                        review.order(),
                        review.content(),
                        review.writtenAt(),
                        review.editedAt(),
                        review.version(),
                        helpful,
                        reported,
                        review.reply(),
                        review.hidden(),
                        waiting));
    }

    /** The votes for these reviews. */
    public Votes votes() {
        return new Cast();
    }

    /** The reports of these reviews. */
    public Reports reports() {
        return new Filed();
    }

    /** What of these reviews is of each seller's goods. */
    public SoldReviews sold() {
        return new Sold();
    }

    private final class Sold implements SoldReviews {
        @Override
        public Optional<SoldReviews.Page> list(SoldListing listing) {
            synchronized (ReviewsInMemory.this) {
                var all = reviews.values().stream()
                        .filter(review -> review.isShown() && review.seller().equals(listing.seller()))
                        .filter(review -> listing.stars().isEmpty()
                                || review.countedStars().equals(listing.stars()))
                        .filter(review ->
                                !listing.unanswered() || review.reply().isEmpty())
                        .sorted(comparing(Review::writtenAt).reversed())
                        .toList();
                var scope = "s" + listing.seller() + "-" + listing.stars().orElse(0) + "-" + listing.unanswered() + "-";
                return page(all, scope, listing.limit(), listing.cursor())
                        .map(page -> new SoldReviews.Page(
                                page.reviews().stream().map(SoldReview::of).toList(), page.nextCursor()));
            }
        }
    }

    private final class Cast implements Votes {
        @Override
        public Votes.Outcome cast(ProductId product, ReviewId id, MemberId voter) {
            synchronized (ReviewsInMemory.this) {
                var review = find(product, id).filter(Review::isShown);
                if (review.isEmpty()) {
                    return Votes.Outcome.UNKNOWN;
                }
                if (review.get().author().equals(voter)) {
                    return Votes.Outcome.OWN;
                }
                if (votes.computeIfAbsent(id, _ -> new HashSet<>()).add(voter)) {
                    count(review.get(), 1);
                }
                return Votes.Outcome.COUNTED;
            }
        }

        @Override
        public Votes.Outcome takeBack(ProductId product, ReviewId id, MemberId voter) {
            synchronized (ReviewsInMemory.this) {
                if (votes.getOrDefault(id, new HashSet<>()).remove(voter)) {
                    find(product, id).ifPresent(review -> count(review, -1));
                }
                return Votes.Outcome.COUNTED;
            }
        }

        private void count(Review review, int more) {
            put(review, review.helpful() + more, review.reports(), review.waiting());
        }

        @Override
        public Set<ReviewId> of(ProductId product, MemberId voter) {
            synchronized (ReviewsInMemory.this) {
                return votes.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(voter))
                        .map(Map.Entry::getKey)
                        .filter(id -> find(product, id).isPresent())
                        .collect(Collectors.toSet());
            }
        }
    }

    private final class Filed implements Reports {
        @Override
        public Reports.Outcome file(ProductId product, ReviewId id, Report report) {
            synchronized (ReviewsInMemory.this) {
                var review = find(product, id).filter(Review::isShown);
                if (review.isEmpty()) {
                    return Reports.Outcome.UNKNOWN;
                }
                if (review.get().author().equals(report.reporter())) {
                    return Reports.Outcome.OWN;
                }
                var filed = reports.computeIfAbsent(id, _ -> new LinkedHashMap<>());
                if (filed.putIfAbsent(report.reporter(), report) == null) {
                    put(
                            review.get(),
                            review.get().helpful(),
                            review.get().reports() + 1,
                            review.get()
                                    .waiting()
                                    .or(() -> Optional.of(new Reports.Waiting(Queue.REPORTED, report.at()))));
                }
                return Reports.Outcome.FILED;
            }
        }

        @Override
        public List<Report> of(ReviewId review, int limit) {
            synchronized (ReviewsInMemory.this) {
                return new ArrayList<>(reports.getOrDefault(review, Map.of()).values())
                        .stream().limit(limit).toList();
            }
        }

        @Override
        public Optional<Reports.Page> waiting(Queue queue, int limit, Optional<String> cursor) {
            synchronized (ReviewsInMemory.this) {
                var all = reviews.values().stream()
                        .filter(review -> review.queue().equals(Optional.of(queue)))
                        .sorted(comparing(
                                review -> review.waiting().orElseThrow().since()))
                        .toList();
                return page(all, "q" + queue + "-", limit, cursor);
            }
        }
    }
}
