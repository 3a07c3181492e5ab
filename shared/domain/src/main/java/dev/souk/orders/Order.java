package dev.souk.orders;

import static java.time.temporal.ChronoUnit.MILLIS;

import dev.souk.addresses.PostalAddress;
import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.OrderState.Pending;
import dev.souk.orders.OrderState.Refunded;
import dev.souk.payments.Dispute;
import dev.souk.pricing.PricedLine;
import dev.souk.pricing.Quote;
import dev.souk.pricing.Shipment;
import dev.souk.pricing.Totals;
import dev.souk.promotions.Adjustment;
import dev.souk.promotions.PromotionId;
import dev.souk.promotions.PromotionUse;
import dev.souk.promotions.Shopper;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order: immutable; each change answers the next version, whose ledger balances as this one's does. A change that the
 * state does not allow is an {@link IllegalStateException}: ask the state first.
 *
 * @param version counts the changes, from 1
 * @param member who placed it, signed in; what they took of promotions counts for them. Empty for a guest, for good
 * @param claimedBy into whose account a guest's order was put
 * @param fingerprint of the request that placed it: the same key with another request is another intention
 * @param language in which the shop writes to who bought; empty where it was placed before orders kept it
 * @param address where the things go
 * @param billing where the bill goes, if not there
 * @param shipments one a seller
 * @param uses of promotions that are counted, taken at placing
 * @param commissionBasisPoints what the marketplace keeps of the goods, in hundredths of a percent, agreed at placing
 * @param expiresAt until when it may be paid
 * @param refunds of what was settled, in the order in which they were asked for
 * @param returnRequests what was to come back, in the order of asking; what became of each, {@link #returns()} says
 * @param timeline what happened, oldest first; only ever grows
 */
public record Order(
        OrderId id,
        long version,
        Optional<MemberId> member,
        Optional<MemberId> claimedBy,
        String fingerprint,
        String email,
        Optional<Locale> language,
        PostalAddress address,
        Optional<PostalAddress> billing,
        List<PricedLine> lines,
        List<Shipment> shipments,
        Totals totals,
        List<PromotionUse> uses,
        int commissionBasisPoints,
        Instant placedAt,
        Instant expiresAt,
        OrderState state,
        Ledger ledger,
        List<Refund> refunds,
        List<ReturnRequest> returnRequests,
        List<TimelineEntry> timeline) {
    /** How long an order waits for its payment. */
    public static final Duration PAYABLE = Duration.ofMinutes(30);

    /** Times are kept to the millisecond. */
    public Order {
        lines = List.copyOf(lines);
        shipments = List.copyOf(shipments);
        uses = List.copyOf(uses);
        refunds = List.copyOf(refunds);
        returnRequests = List.copyOf(returnRequests);
        timeline = List.copyOf(timeline);
    }

    /**
     * A new order, pending.
     *
     * @param quote what {@code placement} was priced at
     */
    public static Order placed(
            OrderId id,
            Placement placement,
            String fingerprint,
            Quote quote,
            int commissionBasisPoints,
            Instant moment) {
        var now = moment.truncatedTo(MILLIS);
        return new Order(
                id,
                1,
                placement.buyer().member(),
                Optional.empty(),
                fingerprint,
                placement.email(),
                Optional.of(placement.language()),
                placement.address(),
                placement.billing(),
                quote.lines(),
                quote.shipments(),
                quote.totals(),
                quote.uses(),
                commissionBasisPoints,
                now,
                now.plus(PAYABLE),
                new Pending(Optional.empty(), Optional.empty()),
                Ledger.empty(quote.rate()),
                List.of(),
                List.of(),
                List.of(TimelineEntry.of(now, OrderEvent.PLACED)));
    }

    /** In whose account it is; empty where a guest placed it and nobody has claimed it. */
    public Optional<MemberId> owner() {
        return member.or(() -> claimedBy);
    }

    /** A guest's order goes into an account; one that is in it changes nothing, and one that is in another cannot. */
    public Order claimed(MemberId account, Instant moment) {
        if (owner().equals(Optional.of(account))) {
            return this;
        }
        if (owner().isPresent()) {
            throw new IllegalStateException("Order " + id + " is in another account");
        }
        var entry = TimelineEntry.of(moment.truncatedTo(MILLIS), OrderEvent.CLAIMED);
        return next(Optional.of(account), state, ledger, refunds, returnRequests, entry);
    }

    /** Whether it may still be paid. */
    public boolean isPayable(Instant now) {
        return state instanceof Pending && now.isBefore(expiresAt);
    }

    /** Whether it is pending and its time is over. */
    public boolean isOverdue(Instant now) {
        return state instanceof Pending && !now.isBefore(expiresAt);
    }

    /** Its payment was started; the same payment again changes nothing. */
    public Order paymentStarted(String paymentId, Instant moment) {
        return PaymentProgress.started(this, paymentId, moment.truncatedTo(MILLIS));
    }

    /** An attempt to pay failed; it stays pending. An attempt that is known, or older than a known one, changes nothing. */
    public Order paymentFailed(String paymentId, PaymentFailure failure, Instant moment) {
        return PaymentProgress.failed(this, paymentId, failure, moment.truncatedTo(MILLIS));
    }

    /**
     * It was paid in full.
     *
     * @param fee what the provider kept
     */
    public Order paid(String paymentId, Money fee, Instant moment) {
        return PaymentProgress.paid(this, paymentId, fee, moment.truncatedTo(MILLIS));
    }

    /** The shopper was told that its time is nearly over. */
    Order warned(Instant moment) {
        return PaymentProgress.warned(this, moment.truncatedTo(MILLIS));
    }

    boolean wasWarned() {
        return timeline.stream().anyMatch(entry -> entry.event() == OrderEvent.EXPIRY_WARNED);
    }

    /** Its time was over before it was paid. Whoever stores this returns its stock in the same transaction. */
    public Order expired(Instant moment) {
        return PaymentProgress.expired(this, moment.truncatedTo(MILLIS));
    }

    /**
     * All money that is left went back, without having been asked for here.
     *
     * @param fee what the provider keeps all the same
     */
    public Order refunded(String paymentId, Money fee, Instant moment) {
        state.payment().ifPresent(known -> PaymentProgress.requireSame(this, known, paymentId));
        return Repayment.inFull(this, paymentId, fee, moment.truncatedTo(MILLIS));
    }

    /**
     * A seller gives money back for some of their part; a refund of this id that is known changes nothing.
     *
     * @param reason fit to show to the shopper
     */
    public Order refundRequested(
            String refundId, SellerId seller, OrderParts parts, Actor actor, Optional<String> reason, Instant moment) {
        return Repayment.requested(
                this,
                refundId,
                parts,
                TimelineEntry.of(moment.truncatedTo(MILLIS), OrderEvent.REFUND_REQUESTED)
                        .by(actor)
                        .about(seller)
                        .because(reason));
    }

    /** The oldest of the news about its disputes that are not in its timeline yet, noted there; where there are none, itself. */
    public Order disputed(List<Dispute> disputes, Instant moment) {
        return Disputes.noted(this, disputes, moment.truncatedTo(MILLIS));
    }

    /** The money of a refund is back. */
    public Order refundBooked(Refund refund, Instant moment) {
        return Repayment.booked(this, refund, moment.truncatedTo(MILLIS));
    }

    /**
     * It is called off. Whoever stores this returns in the same transaction what it held; where it was paid, the refund of
     * all that is left is among its refunds.
     *
     * @param reason fit to show to whoever reads the timeline
     */
    public Order cancelled(Actor actor, Optional<String> reason, Instant moment) {
        cancelObstacle(moment).ifPresent(obstacle -> {
            throw new IllegalStateException("Order " + id + ": " + obstacle.code());
        });
        return Cancellation.ofAll(this, actor, reason, moment.truncatedTo(MILLIS));
    }

    /** What keeps it from being called off now, apart from what its payment provider may say; empty where nothing does. */
    public Optional<CancelObstacle> cancelObstacle(Instant now) {
        return Cancellation.obstacle(this, now);
    }

    /** Whether it was called off as a whole, whatever has become of its money. */
    public boolean isCancelled() {
        return timeline.stream().anyMatch(entry -> entry.event() == OrderEvent.CANCELLED);
    }

    /** Whether its payment was settled, whatever has become of the money. */
    public boolean wasPaid() {
        return paidAt().isPresent();
    }

    /** What has gone back to the shopper. */
    public Money repaid() {
        var done = refunds.stream().filter(Refund::done).map(Refund::amount).toList();
        return state instanceof Refunded
                ? totals.total()
                : Money.sum(totals.subtotal().currency(), done);
    }

    /** The tax that is part of what one of its refunds gives back. */
    public Money taxOf(Refund refund) {
        return Refunds.tax(this, refund);
    }

    /** When its payment was settled; empty where none was. */
    public Optional<Instant> paidAt() {
        return timeline.stream()
                .filter(entry -> entry.event() == OrderEvent.PAID)
                .map(TimelineEntry::at)
                .findFirst();
    }

    /** What neither was given back nor is promised to be. */
    public OrderParts left() {
        return everything().minus(Refunds.parts(refunds));
    }

    OrderParts everything() {
        return OrderParts.everything(lines, shipments);
    }

    /**
     * A seller took their part a step further; a step that was done before changes nothing. Whoever stores a cancelled part
     * returns its pieces in the same transaction.
     *
     * @param actor who says so
     */
    public Order fulfilled(SellerId seller, FulfilmentStep step, Actor actor, Instant moment) {
        var fulfilment = fulfilment(seller)
                .orElseThrow(() -> new IllegalStateException("Order " + id + " has no part of " + seller));
        if (step.isDone(fulfilment)) {
            return this;
        }
        step.obstacle(this, fulfilment).ifPresent(obstacle -> {
            throw new IllegalStateException("Order " + id + ": " + obstacle.code());
        });
        var entry = TimelineEntry.of(moment.truncatedTo(MILLIS), step.event())
                .by(actor)
                .about(seller);
        return switch (step) {
            case FulfilmentStep.Accept _, FulfilmentStep.Deliver _ -> next(state, ledger, refunds, entry);
            case FulfilmentStep.Ship(var parcel) -> next(state, ledger, refunds, entry.with(parcel));
            case FulfilmentStep.Cancel(var reason) -> Cancellation.ofPart(this, seller, entry.because(reason));
        };
    }

    /**
     * Somebody asks to send back what has arrived; a request of this id that is known changes nothing.
     *
     * @param words what the shopper says beyond the reason
     */
    public Order returnRequested(ReturnRequest request, Optional<String> words, Instant moment) {
        return Returns.requested(this, request, words, moment.truncatedTo(MILLIS));
    }

    /**
     * A return goes a step further; a step that was done before changes nothing. Whoever stores one that is received returns
     * its pieces to the stock in the same transaction, where the step says so; where money goes back for it, the refund is
     * among the refunds under the return's id.
     */
    public Order returnTaken(Return before, ReturnStep step, Actor actor, Instant moment) {
        return Returns.taken(this, before, step, actor, moment.truncatedTo(MILLIS));
    }

    /** What was asked to come back, and what has become of it, in the order of asking. */
    public List<Return> returns() {
        return Returns.of(this);
    }

    /** The return of that id, of this seller's part. */
    public Optional<Return> findReturn(SellerId seller, String returnId) {
        return returns().stream()
                .filter(found -> found.id().equals(returnId) && found.seller().equals(seller))
                .findFirst();
    }

    /** How many pieces of each line, by its place, may still be asked to come back, as far as they have arrived. */
    public Map<Integer, Integer> returnable() {
        return Returns.returnable(this);
    }

    /** Each seller's part, in the order of the lines; none where the order was not paid in time. */
    public List<Fulfilment> fulfilments() {
        return Fulfilment.of(this);
    }

    /** This seller's part, where there is one. */
    public Optional<Fulfilment> fulfilment(SellerId seller) {
        return fulfilments().stream()
                .filter(part -> part.seller().equals(seller))
                .findFirst();
    }

    /** Whether something in it is of this seller. */
    public boolean isSoldBy(SellerId seller) {
        return lines.stream().anyMatch(line -> line.sellerId().equals(seller));
    }

    /** What a seller may still give back by hand: what is paid for and in no return that is open. */
    public OrderParts refundable(SellerId seller) {
        var open = fulfilment(seller).filter(part -> part.state() != FulfilmentState.CANCELLED);
        return state instanceof OrderState.Paid && open.isPresent()
                ? Returns.unclaimed(this).of(seller, lines)
                : OrderParts.NOTHING;
    }

    /** Who bought, as promotions count them. */
    public Shopper shopper() {
        return new Shopper(member, Optional.of(email));
    }

    /** What each promotion takes off the goods of all lines together, in the order of their first effect. */
    public List<Adjustment> discounts() {
        var sums = new LinkedHashMap<PromotionId, Adjustment>();
        lines.stream()
                .flatMap(line -> line.adjustments().stream())
                .forEach(adjustment -> sums.merge(adjustment.source(), adjustment, Adjustment::plus));
        return List.copyOf(sums.values());
    }

    /** How many pieces in all. */
    public int itemCount() {
        return lines.stream().mapToInt(PricedLine::quantity).sum();
    }

    Order next(OrderState newState, Ledger newLedger, List<Refund> newRefunds, TimelineEntry entry) {
        return next(newState, newLedger, newRefunds, returnRequests, entry);
    }

    Order next(
            OrderState newState,
            Ledger newLedger,
            List<Refund> newRefunds,
            List<ReturnRequest> newReturnRequests,
            TimelineEntry entry) {
        return next(claimedBy, newState, newLedger, newRefunds, newReturnRequests, entry);
    }

    private Order next(
            Optional<MemberId> newClaimedBy,
            OrderState newState,
            Ledger newLedger,
            List<Refund> newRefunds,
            List<ReturnRequest> newReturnRequests,
            TimelineEntry entry) {
        return new Order(
                id,
                version + 1,
                member,
                newClaimedBy,
                fingerprint,
                email,
                language,
                address,
                billing,
                lines,
                shipments,
                totals,
                uses,
                commissionBasisPoints,
                placedAt,
                expiresAt,
                newState,
                newLedger,
                newRefunds,
                newReturnRequests,
                Stream.concat(timeline.stream(), Stream.of(entry)).toList());
    }
}
