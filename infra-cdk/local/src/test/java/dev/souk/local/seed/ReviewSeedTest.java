package dev.souk.local.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Image;
import dev.souk.catalog.ProductId;
import dev.souk.reviews.Review;
import dev.souk.reviews.ReviewListing;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.reviews.ReviewsInMemory;
import dev.souk.testkit.uploads.UploadsInMemory;
import dev.souk.uploads.Upload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReviewSeedTest {
    private static final ProductId TEAPOT = new ProductId("enamel-teapot");

    private final UploadsInMemory uploads = new UploadsInMemory(new FixedClock());
    private final ReviewsInMemory reviews = new ReviewsInMemory(uploads);
    private final Map<String, String> sellers =
            SeedData.read().products().stream().collect(Collectors.toMap(SeedData.Product::id, _ -> "member-7"));

    private ReviewSeed seed() {
        return new ReviewSeed(reviews, reviews.votes(), uploads, sellers, new FixedClock());
    }

    private List<Review> ofTeapot() {
        var listing = new ReviewListing(TEAPOT, ReviewListing.Sort.HELPFUL, Optional.empty(), 10, Optional.empty());
        return ((ReviewListing.Outcome.Page) reviews.list(listing)).reviews();
    }

    @Test
    void saysSomethingOfManyProductsWithVotesAndReplies() {
        assertThat(seed().run()).isEqualTo(44);

        assertThat(reviews.rating(TEAPOT).histogram()).containsExactly(0L, 1L, 0L, 1L, 2L);
        assertThat(ofTeapot()).extracting(Review::helpful).containsExactly(6L, 4L, 2L, 1L);
        assertThat(ofTeapot().get(1).reply()).isPresent();
        assertThat(ofTeapot().get(1).seller().value()).isEqualTo("member-7");
    }

    @Test
    void showsPicturesOfTheShopAsPhotosOfTheAuthors() {
        seed().run();

        assertThat(ofTeapot())
                .flatExtracting(review -> review.content().orElseThrow().images())
                .extracting(Image::url)
                .containsExactly("/media/products/enamel-teapot-moss.webp", "/media/products/enamel-teapot-table.webp");
        assertThat(ofTeapot())
                .flatExtracting(Review::photos)
                .allSatisfy(photo -> assertThat(uploads.find(photo.upload()).flatMap(Upload::user))
                        .isPresent());
    }

    @Test
    void addsNothingTheSecondTime() {
        seed().run();
        var before = ofTeapot();

        assertThat(seed().run()).isZero();
        assertThat(ofTeapot()).isEqualTo(before);
    }
}
