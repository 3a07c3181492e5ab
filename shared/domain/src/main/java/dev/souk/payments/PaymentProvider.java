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
     * Gives some of a payment back, or all of it. More than is left of it is not given: the intent then says that less was
     * refunded than the caller thinks.
     *
     * @param amount above zero
     * @param reason names the refund: of one payment, what goes back for one reason goes back once
     * @return the intent after that
     */
    Intent refund(String paymentId, Money amount, String reason);
}
