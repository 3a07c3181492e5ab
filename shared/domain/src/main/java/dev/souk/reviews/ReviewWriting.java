package dev.souk.reviews;

import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import dev.souk.reviews.ReviewWriting.Outcome.Contended;
import dev.souk.reviews.ReviewWriting.Outcome.Saved;
import dev.souk.uploads.PictureChecking;
import dev.souk.uploads.PictureFlaw;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.Uploads;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Lets members say what they think of what they bought and have. */
public final class ReviewWriting {
    /** One person's devices, and reports that come at the same moment. */
    private static final int ATTEMPTS = 5;

    private final Reviews reviews;
    private final Orders orders;
    private final Uploads uploads;
    private final Clock clock;

    /**
     * Writing to these reviews of what was bought by those orders.
     *
     * @param uploads where photos come from; read alone
     */
    public ReviewWriting(Reviews reviews, Orders orders, Uploads uploads, Clock clock) {
        this.reviews = reviews;
        this.orders = orders;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * A review to save.
     *
     * @param words without photos
     * @param photos the author's uploads for reviews, in the order in which they are to be shown; all that it is to have
     * @param order by which it was bought; needed where there is no review yet
     * @param version what the author read of their review; needed where there is one
     */
    public record Command(
            ProductId product,
            MemberId author,
            ReviewContent words,
            List<UploadId> photos,
            Optional<OrderId> order,
            Optional<String> version) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It stands. */
        record Saved(Review review) implements Outcome {}

        /** There is none yet, and no order is named. */
        record OrderMissing() implements Outcome {}

        /** There is no such order of theirs. */
        record OrderUnknown() implements Outcome {}

        /** The order does not hold this product. */
        record NotInOrder() implements Outcome {}

        /** It has not arrived. */
        record NotArrived() implements Outcome {}

        /** They sell it themselves. */
        record OwnProduct() implements Outcome {}

        /** There is one already, and no version was named. */
        record Exists(Review review) implements Outcome {}

        /** It is not what they read any more. */
        record ChangedMeanwhile() implements Outcome {}

        /** Some photos cannot be shown: why, by their place from 0. Nothing was written, and none was taken. */
        record PhotosRefused(Map<Integer, PictureFlaw> flaws) implements Outcome {}

        /** Others were in the way each time. */
        record Contended() implements Outcome {}
    }

    /**
     * Writes a review, or changes the one that is there. The same said again changes nothing. Photos are taken in the moment
     * in which it is written: one that something else got meanwhile is told as such.
     */
    public Outcome save(Command command) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = reviews.find(command.product(), ReviewId.of(command.product(), command.author()));
            var decided = found.filter(review -> review.content().isPresent())
                    .map(there -> change(there, command))
                    .orElseGet(() -> write(found, command));
            if (!(decided instanceof Saved(var next)) || found.equals(Optional.of(next))) {
                return decided;
            }
            switch (reviews.change(found, next)) {
                case DONE -> {
                    return decided;
                }
                case CROWDED -> {
                    return new Contended();
                }
                case OVERTAKEN -> {}
            }
        }
        return new Contended();
    }

    private Outcome change(Review there, Command command) {
        // The answer to a save may have been lost; what it wanted is there.
        if (there.content().filter(content -> isWanted(content, command)).isPresent()) {
            return new Saved(there);
        }
        if (command.version().isEmpty()) {
            return new Outcome.Exists(there);
        }
        return command.version().get().equals(Long.toString(there.version()))
                ? withPhotos(command, there.content(), content -> there.edited(content, clock.instant()))
                : new Outcome.ChangedMeanwhile();
    }

    private static boolean isWanted(ReviewContent there, Command command) {
        return there.showing(List.of()).equals(command.words())
                && there.uploads().equals(command.photos());
    }

    /** Last: whoever may not write it learns of that first. */
    private Outcome withPhotos(
            Command command, Optional<ReviewContent> there, Function<ReviewContent, Review> written) {
        var review = ReviewId.of(command.product(), command.author());
        var checked = new PictureChecking(
                        uploads, UploadOwner.of(command.author()), Purpose.REVIEW_PHOTO, review.value())
                .check(command.photos(), upload -> there.flatMap(content -> content.picture(upload)));
        if (!checked.flaws().isEmpty()) {
            return new Outcome.PhotosRefused(checked.flaws());
        }
        var photos = IntStream.range(0, command.photos().size())
                .mapToObj(place -> new ReviewPhoto(
                        command.photos().get(place), checked.pictures().get(place)))
                .toList();
        return new Saved(written.apply(command.words().showing(photos)));
    }

    private Outcome write(Optional<Review> takenBack, Command command) {
        if (command.version().isPresent()) {
            return new Outcome.ChangedMeanwhile();
        }
        if (command.order().isEmpty()) {
            return new Outcome.OrderMissing();
        }
        var order = orders.find(command.order().get()).filter(one -> isOf(command.author(), one));
        if (order.isEmpty()) {
            return new Outcome.OrderUnknown();
        }
        return switch (Purchase.of(order.get(), command.product())) {
            case Purchase.Standing.NotInIt() -> new Outcome.NotInOrder();
            case Purchase.Standing.NotArrived() -> new Outcome.NotArrived();
            case Purchase.Standing.Arrived(var purchase)
            when purchase.seller().value().equals(command.author().value()) -> new Outcome.OwnProduct();
            case Purchase.Standing.Arrived(var purchase) ->
                withPhotos(
                        command,
                        Optional.empty(),
                        content -> takenBack
                                .map(old -> old.rewritten(purchase, content, clock.instant()))
                                .orElseGet(() -> Review.first(
                                        command.product(), command.author(), purchase, content, clock.instant())));
        };
    }

    private static boolean isOf(MemberId member, Order order) {
        return order.owner().equals(Optional.of(member));
    }
}
