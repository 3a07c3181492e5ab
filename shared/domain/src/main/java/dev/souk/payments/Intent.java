package dev.souk.payments;

import dev.souk.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * A payment as the provider knows it at this moment.
 *
 * @param paymentId the provider's name for it
 * @param orderId the order that it pays, as we told the provider; empty where it was made by others and pays none of ours
 * @param clientSecret what lets the browser confirm it; told only when the intent is made
 * @param amount what is to be paid, or was
 * @param fee what the provider keeps of it; zero until paid
 * @param refunded what has gone back; zero until something has
 * @param attempts rises with each attempt to pay, though not always by one; zero where nobody has tried
 * @param failure why the last attempt failed, fit to show to the shopper
 * @param disputes what the shopper has had taken back by their bank, or tries to; the oldest first
 */
public record Intent(
        String paymentId,
        String orderId,
        Optional<String> clientSecret,
        IntentStatus status,
        Money amount,
        Money fee,
        Money refunded,
        int attempts,
        Optional<String> failure,
        List<Dispute> disputes) {

    public Intent {
        disputes = List.copyOf(disputes);
    }
}
