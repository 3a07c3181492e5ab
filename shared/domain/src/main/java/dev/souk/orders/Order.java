package dev.souk.orders;

import static java.time.temporal.ChronoUnit.MILLIS;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.OrderState.Expired;
import dev.souk.orders.OrderState.Paid;
import dev.souk.orders.OrderState.Pending;
import dev.souk.orders.OrderState.Refunded;
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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order: immutable; each change answers the next version, whose ledger balances as this one's does. A change that the
 * state does not allow is an {@link IllegalStateException}: ask the state first.
 *
 * @param version counts the changes, from 1
 * @param fingerprint of the request that placed it: the same key with another request is another intention
 * @param shipments one a seller
 * @param uses of promotions that are counted, taken at placing
 * @param commissionBasisPoints what the marketplace keeps of the goods, in hundredths of a percent, agreed at placing
 * @param expiresAt until when it may be paid
 * @param timeline what happened, oldest first; only ever grows
 */
public record Order(
        OrderId id,
        long version,
        Optional<MemberId> member,
        String fingerprint,
        String email,
        ShippingAddress address,
        List<PricedLine> lines,
        List<Shipment> shipments,
        Totals totals,
        List<PromotionUse> uses,
        int commissionBasisPoints,
        Instant placedAt,
        Instant expiresAt,
        OrderState state,
        Ledger ledger,
        List<TimelineEntry> timeline) {
    /** How long an order waits for its payment. */
    public static final Duration PAYABLE = Duration.ofMinutes(30);

    /** Times are kept to the millisecond. */
    public Order {
        lines = List.copyOf(lines);
        shipments = List.copyOf(shipments);
        uses = List.copyOf(uses);
        timeline = List.copyOf(timeline);
    }

    /** A new order, pending. */
    static Order placed(
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
                fingerprint,
                placement.email(),
                placement.address(),
                quote.lines(),
                quote.shipments(),
                quote.totals(),
                quote.uses(),
                commissionBasisPoints,
                now,
                now.plus(PAYABLE),
                new Pending(Optional.empty(), Optional.empty()),
                Ledger.empty(quote.totals().subtotal().currency()),
                List.of(TimelineEntry.of(now, OrderEvent.PLACED)));
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
        var now = moment.truncatedTo(MILLIS);
        var pending = pending();
        if (pending.paymentId().isPresent()) {
            requireSame(pending.paymentId().get(), paymentId);
            return this;
        }
        return next(
                new Pending(Optional.of(paymentId), pending.failure()),
                ledger,
                TimelineEntry.of(now, OrderEvent.PAYMENT_STARTED));
    }

    /** An attempt to pay failed; it stays pending. An attempt that is known, or older than a known one, changes nothing. */
    public Order paymentFailed(String paymentId, PaymentFailure failure, Instant moment) {
        var now = moment.truncatedTo(MILLIS);
        var pending = pending();
        pending.paymentId().ifPresent(known -> requireSame(known, paymentId));
        if (pending.failure()
                .filter(known -> known.attempt() >= failure.attempt())
                .isPresent()) {
            return this;
        }
        return next(
                new Pending(Optional.of(paymentId), Optional.of(failure)),
                ledger,
                TimelineEntry.of(now, OrderEvent.PAYMENT_FAILED).because(Optional.of(failure.reason())));
    }

    /**
     * It was paid in full.
     *
     * @param fee what the provider kept
     */
    public Order paid(String paymentId, Money fee, Instant moment) {
        var now = moment.truncatedTo(MILLIS);
        pending();
        return next(
                new Paid(paymentId, now),
                ledger.with(Settlement.paid(this, fee)),
                TimelineEntry.of(now, OrderEvent.PAID));
    }

    /** Its time was over before it was paid. Whoever stores this returns its stock in the same transaction. */
    public Order expired(Instant moment) {
        var now = moment.truncatedTo(MILLIS);
        if (!isOverdue(now)) {
            throw new IllegalStateException("Order " + id + " is " + state.code() + " until " + expiresAt);
        }
        return next(new Expired(state.payment(), now), ledger, TimelineEntry.of(now, OrderEvent.EXPIRED));
    }

    /**
     * The money went back in full.
     *
     * @param fee what the provider keeps all the same
     */
    public Order refunded(String paymentId, Money fee, Instant moment) {
        var now = moment.truncatedTo(MILLIS);
        var posting = switch (state) {
            case Expired _ -> Settlement.returned(totals.total(), fee);
            case Paid paid -> {
                requireSame(paid.paymentId(), paymentId);
                yield Settlement.undone(ledger.entries());
            }
            case Pending _, Refunded _ -> throw new IllegalStateException("Order " + id + " is " + state.code());
        };
        return next(new Refunded(paymentId, now), ledger.with(posting), TimelineEntry.of(now, OrderEvent.REFUNDED));
    }

    /**
     * A seller took their part a step further; a step that was done before changes nothing.
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
        return next(state, ledger, step instanceof FulfilmentStep.Ship(var parcel) ? entry.with(parcel) : entry);
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

    private Pending pending() {
        if (state instanceof Pending pending) {
            return pending;
        }
        throw new IllegalStateException("Order " + id + " is " + state.code());
    }

    private void requireSame(String known, String paymentId) {
        if (!known.equals(paymentId)) {
            throw new IllegalStateException("Order " + id + " is paid by " + known + ", not by " + paymentId);
        }
    }

    private Order next(OrderState newState, Ledger newLedger, TimelineEntry entry) {
        return new Order(
                id,
                version + 1,
                member,
                fingerprint,
                email,
                address,
                lines,
                shipments,
                totals,
                uses,
                commissionBasisPoints,
                placedAt,
                expiresAt,
                newState,
                newLedger,
                Stream.concat(timeline.stream(), Stream.of(entry)).toList());
    }
}
