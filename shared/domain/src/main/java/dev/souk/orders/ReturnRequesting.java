package dev.souk.orders;

import dev.souk.identity.SellerId;
import dev.souk.pricing.VariantRef;
import dev.souk.uploads.PictureFlaw;
import dev.souk.uploads.UploadId;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for the return of what has arrived. The same request under the same key is the same return, for as long as the order
 * exists.
 */
public final class ReturnRequesting {
    /** So that an order's item stays small, whoever asks and withdraws. */
    static final int MOST = 20;

    private final Orders orders;
    private final ReturnWindow window;
    private final ReturnPhotos photos;
    private final Clock clock;

    /**
     * What is to come back.
     *
     * @param key the caller's own name for the intention
     * @param pieces how many of each variant, each at least 1
     * @param words what the shopper says beyond the reason
     * @param photos in the order in which they are to be shown
     */
    public record Wanted(
            String key,
            Map<VariantRef, Integer> pieces,
            ReturnReason reason,
            Optional<String> words,
            List<UploadId> photos) {
        public Wanted {
            pieces = Map.copyOf(pieces);
            photos = List.copyOf(photos);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is asked for, now or before. */
        record Done(Order order, Return made) implements Outcome {}

        /** The order has nothing of this seller's. */
        record Unknown() implements Outcome {}

        /** Nothing can be asked to come back. */
        record Refused(ReturnObstacle obstacle) implements Outcome {}

        /**
         * More is to come back than can.
         *
         * @param left how many pieces of each wanted variant can; 0 where it is not the seller's
         */
        record TooMuch(Map<VariantRef, Integer> left) implements Outcome {}

        /** Some photos cannot go with it; each by its place. */
        record PhotosRefused(Map<Integer, PictureFlaw> flaws) implements Outcome {}

        /** The key has asked for something else. */
        record KeyUsedOtherwise() implements Outcome {}
    }

    public ReturnRequesting(Orders orders, ReturnWindow window, ReturnPhotos photos, Clock clock) {
        this.orders = orders;
        this.window = window;
        this.photos = photos;
        this.clock = clock;
    }

    /** Asks, or says why not. */
    public Outcome request(Order read, SellerId seller, Wanted wanted) {
        var id = HexFormat.of().formatHex(Digest.of(List.of("return", seller.value(), wanted.key())), 0, 8);
        return Rounds.from(read, orders, order -> round(order, id, seller, wanted));
    }

    private Optional<Outcome> round(Order order, String id, SellerId seller, Wanted wanted) {
        var places = WantedPieces.places(order, seller, wanted.pieces());
        var known = order.findReturn(seller, id);
        if (known.isPresent()) {
            return Optional.of(
                    isSame(known.get(), places, wanted)
                            ? new Outcome.Done(order, known.get())
                            : new Outcome.KeyUsedOtherwise());
        }
        var refusal = refusal(order, seller, wanted, places);
        if (refusal.isPresent()) {
            return refusal;
        }
        // After all other reasons to refuse, since what a return has no other can have.
        var flaws = photos.take(order.id(), id, wanted.photos());
        if (!flaws.isEmpty()) {
            return Optional.of(new Outcome.PhotosRefused(flaws));
        }
        var request = new ReturnRequest(id, seller, places, wanted.reason(), wanted.photos());
        var next = order.returnRequested(request, wanted.words(), clock.instant());
        return orders.advance(next)
                ? Optional.of(new Outcome.Done(next, next.findReturn(seller, id).orElseThrow()))
                : Optional.empty();
    }

    private static boolean isSame(Return known, Map<Integer, Integer> places, Wanted wanted) {
        return known.pieces().equals(places)
                && known.request().reason() == wanted.reason()
                && known.words().equals(wanted.words())
                && known.request().photos().equals(wanted.photos());
    }

    private Optional<Outcome> refusal(Order order, SellerId seller, Wanted wanted, Map<Integer, Integer> places) {
        if (!order.isSoldBy(seller)) {
            return Optional.of(new Outcome.Unknown());
        }
        var obstacle = order.fulfilment(seller)
                .map(window::obstacle)
                .orElse(Optional.of(ReturnObstacle.NOT_DELIVERED))
                .or(() -> order.returnRequests().size() >= MOST
                        ? Optional.of(ReturnObstacle.TOO_MANY_RETURNS)
                        : Optional.empty());
        if (obstacle.isPresent()) {
            return Optional.of(new Outcome.Refused(obstacle.get()));
        }
        var left = WantedPieces.available(order, seller, wanted.pieces(), order.returnable());
        var enough = wanted.pieces().entrySet().stream()
                .allMatch(piece -> piece.getValue() <= left.getOrDefault(piece.getKey(), 0));
        return enough && places.size() == wanted.pieces().size()
                ? Optional.empty()
                : Optional.of(new Outcome.TooMuch(left));
    }
}
