package dev.souk.orders;

import dev.souk.addresses.PostalAddress;
import dev.souk.identity.SellerId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to an order.
 *
 * @param actor who did it
 * @param seller whose part of the order it is about; empty where it is about all of it
 * @param detail why, as the bank or whoever did it put it; fit to show to the shopper
 * @param tracking of the parcel that was sent by it
 * @param subject the id of the {@link Refund}, the {@link Return} or the dispute that it is about; a return and its refund
 *     share one
 * @param address to which something is to be sent by it
 */
public record TimelineEntry(
        Instant at,
        OrderEvent event,
        Actor actor,
        Optional<SellerId> seller,
        Optional<String> detail,
        Optional<Tracking> tracking,
        Optional<String> subject,
        Optional<PostalAddress> address) {

    /** About all of the order, by whom it usually is. */
    public static TimelineEntry of(Instant at, OrderEvent event) {
        return new TimelineEntry(
                at,
                event,
                event.usualActor(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    TimelineEntry because(Optional<String> reason) {
        return new TimelineEntry(at, event, actor, seller, reason, tracking, subject, address);
    }

    TimelineEntry by(Actor who) {
        return new TimelineEntry(at, event, who, seller, detail, tracking, subject, address);
    }

    TimelineEntry about(SellerId whose) {
        return about(Optional.of(whose));
    }

    TimelineEntry about(Optional<SellerId> whose) {
        return new TimelineEntry(at, event, actor, whose, detail, tracking, subject, address);
    }

    TimelineEntry with(Tracking parcel) {
        return new TimelineEntry(at, event, actor, seller, detail, Optional.of(parcel), subject, address);
    }

    TimelineEntry of(Refund money) {
        return of(money.id());
    }

    TimelineEntry of(String id) {
        return new TimelineEntry(at, event, actor, seller, detail, tracking, Optional.of(id), address);
    }

    TimelineEntry to(Optional<PostalAddress> where) {
        return new TimelineEntry(at, event, actor, seller, detail, tracking, subject, where);
    }
}
