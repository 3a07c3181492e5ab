package dev.souk.orders;

import dev.souk.identity.SellerId;
import dev.souk.pricing.VariantRef;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives money back for some pieces of a seller's part, and for its shipping. The pieces do not go back to the stock: what
 * comes back from a shopper is counted by the seller who unpacks it. The same request under the same key is the same refund,
 * for as long as the order exists.
 */
public final class LineRefunding {
    private final Orders orders;
    private final Clock clock;

    /**
     * What is to be given back.
     *
     * @param key the caller's own name for the intention
     * @param pieces how many of each variant, each at least 1
     * @param shipping whether what was paid for the parcel goes back too
     * @param reason fit to show to the shopper
     */
    public record Wanted(String key, Map<VariantRef, Integer> pieces, boolean shipping, Optional<String> reason) {
        public Wanted {
            pieces = Map.copyOf(pieces);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is on its way, now or before. */
        record Done(Order order, Refund refund) implements Outcome {}

        /** There is no such order, or it has nothing of this seller's. */
        record Unknown() implements Outcome {}

        /** Nothing of the part can be given back. */
        record Refused(FulfilmentObstacle obstacle) implements Outcome {}

        /**
         * More is wanted than is left, and in no return that is open.
         *
         * @param left how many pieces of each wanted variant are; 0 where it is not the seller's
         * @param shipping whether the parcel was paid for and is not given back yet
         */
        record TooMuch(Map<VariantRef, Integer> left, boolean shipping) implements Outcome {}

        /** The key has given back something else. */
        record KeyUsedOtherwise() implements Outcome {}
    }

    public LineRefunding(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** Asks for the refund; the payment worker does it. */
    public Outcome refund(OrderId id, SellerId seller, Wanted wanted, Actor actor) {
        var refundId = HexFormat.of().formatHex(Digest.of(List.of("refund", seller.value(), wanted.key())), 0, 8);
        return Rounds.until(
                id,
                () -> orders.find(id)
                        .filter(order -> order.isSoldBy(seller))
                        .map(order -> round(order, refundId, seller, wanted, actor))
                        .orElse(Optional.of(new Outcome.Unknown())));
    }

    private Optional<Outcome> round(Order order, String refundId, SellerId seller, Wanted wanted, Actor actor) {
        var parts = new OrderParts(
                WantedPieces.places(order, seller, wanted.pieces()), wanted.shipping() ? Set.of(seller) : Set.of());
        var known = Refunds.find(order.refunds(), refundId);
        if (known.isPresent()) {
            return Optional.of(
                    known.get().parts().equals(parts)
                            ? new Outcome.Done(order, known.get())
                            : new Outcome.KeyUsedOtherwise());
        }
        var refusal = refusal(order, seller, wanted, parts);
        if (refusal.isPresent()) {
            return refusal;
        }
        var next = order.refundRequested(refundId, seller, parts, actor, wanted.reason(), clock.instant());
        return orders.advance(next)
                ? Optional.of(new Outcome.Done(next, next.refunds().getLast()))
                : Optional.empty();
    }

    private static Optional<Outcome> refusal(Order order, SellerId seller, Wanted wanted, OrderParts parts) {
        if (!(order.state() instanceof OrderState.Paid)) {
            return Optional.of(new Outcome.Refused(FulfilmentObstacle.ORDER_NOT_PAID));
        }
        if (order.fulfilment(seller).orElseThrow().state() == FulfilmentState.CANCELLED) {
            return Optional.of(new Outcome.Refused(FulfilmentObstacle.FULFILMENT_CANCELLED));
        }
        var left = Returns.unclaimed(order).of(seller, order.lines());
        if (left.contains(parts) && parts.pieces().size() == wanted.pieces().size()) {
            return Optional.empty();
        }
        return Optional.of(new Outcome.TooMuch(
                WantedPieces.available(order, seller, wanted.pieces(), left.pieces()),
                left.parcels().contains(seller)));
    }
}
