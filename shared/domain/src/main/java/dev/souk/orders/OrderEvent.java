package dev.souk.orders;

import java.util.Arrays;
import java.util.Locale;

/** What can happen to an order. */
public enum OrderEvent {
    PLACED(Actor.SHOPPER),
    PAYMENT_STARTED(Actor.SHOPPER),
    PAYMENT_FAILED(Actor.SHOPPER),
    PAID(Actor.SHOPPER),
    /** It will expire within minutes, unless it is paid. */
    EXPIRY_WARNED(Actor.SYSTEM),
    EXPIRED(Actor.SYSTEM),
    /** All money is back. */
    REFUNDED(Actor.SYSTEM),
    /** A seller takes on their part. */
    ACCEPTED(Actor.SELLER),
    SHIPPED(Actor.SELLER),
    DELIVERED(Actor.SELLER),
    /** A seller does not send their part; its money goes back. */
    FULFILMENT_CANCELLED(Actor.SELLER),
    /** The whole order is called off. */
    CANCELLED(Actor.SHOPPER),
    /** A seller gives money back; the provider has still to be asked. */
    REFUND_REQUESTED(Actor.SELLER),
    /** A part of the money is back. */
    PARTLY_REFUNDED(Actor.SYSTEM),
    /** Somebody wants to send back what has arrived. */
    RETURN_REQUESTED(Actor.SHOPPER),
    /** Who had asked for a return does not want it any more. */
    RETURN_WITHDRAWN(Actor.SHOPPER),
    RETURN_APPROVED(Actor.SELLER),
    RETURN_REFUSED(Actor.SELLER),
    /** The things are back; the provider has still to be asked for the money. */
    RETURN_RECEIVED(Actor.SELLER),
    /** Whoever holds a guest's order put it into their account. */
    CLAIMED(Actor.SHOPPER),
    /** The shopper contests the payment with their bank. */
    DISPUTED(Actor.SYSTEM),
    /** The bank has decided about it. */
    DISPUTE_CLOSED(Actor.SYSTEM);

    private final Actor usualActor;

    OrderEvent(Actor usualActor) {
        this.usualActor = usualActor;
    }

    /** Who does it where nothing else is said. */
    public Actor usualActor() {
        return usualActor;
    }

    /** The event's name, as the contract lists it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The event of that name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static OrderEvent of(String code) {
        return Arrays.stream(values())
                .filter(event -> event.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No order has an event '" + code + "'"));
    }
}
