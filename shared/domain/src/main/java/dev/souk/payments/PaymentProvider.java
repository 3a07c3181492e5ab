package dev.souk.payments;

import dev.souk.money.Money;

/**
 * Who takes the money. Every call may be repeated: the second does nothing more than the first and answers the same. A
 * call that fails ({@link ProviderUnavailable}) may have taken effect.
 */
public interface PaymentProvider {
    /** The provider's name, as in its webhook's path. */
    String name();

    /** Makes the intent to pay for an order, or answers the one that there is: one an order. */
    Intent open(String orderId, Money amount);

    /** A payment as it is now. */
    Intent read(String paymentId);

    /**
     * Makes sure that it is not paid any more, unless it is already.
     *
     * @return the intent after that: canceled; or processing, succeeded or refunded, where it came too late
     */
    Intent cancel(String paymentId);

    /**
     * Gives everything back.
     *
     * @param reason names the refund: the same payment with the same reason goes back once
     * @return the intent after that
     */
    Intent refund(String paymentId, String reason);
}
