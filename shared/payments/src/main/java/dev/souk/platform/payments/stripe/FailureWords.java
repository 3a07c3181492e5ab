package dev.souk.platform.payments.stripe;

import dev.souk.platform.payments.stripe.IntentJson.FailureJson;

/**
 * Why an attempt failed, in words for the shopper. Stripe's own are partly for developers, and of a card that was reported as
 * stolen nobody is to be told that it was.
 */
final class FailureWords {
    private FailureWords() {}

    static String of(FailureJson failure) {
        var code = failure.code() == null ? "" : failure.code();
        return switch (code) {
            case "card_declined" -> declined(failure.declineCode() == null ? "" : failure.declineCode());
            case "expired_card" -> "The card has expired. Try another one.";
            case "incorrect_cvc", "invalid_cvc" -> "The security code is not that of the card. Look again.";
            case "incorrect_number", "invalid_number" -> "The card number is not valid. Look again.";
            case "incorrect_zip", "incorrect_address" -> "The address is not that of the card.";
            case "authentication_required" -> "The bank wants to ask you first. Try again, and answer it.";
            case "payment_intent_authentication_failure" -> "The payment was not confirmed with the bank.";
            case "payment_intent_payment_attempt_expired" -> "The payment was not confirmed in time.";
            case "processing_error" -> "The bank could not take the payment just now. Try again in a moment.";
            default -> "The payment was not accepted. Try another way to pay.";
        };
    }

    private static String declined(String why) {
        return switch (why) {
            case "insufficient_funds" -> "There is not enough money on the card. Try another one.";
            case "card_velocity_exceeded", "withdrawal_count_limit_exceeded" ->
                "The card is at its limit. Try another one.";
            case "try_again_later", "issuer_not_available", "reenter_transaction" ->
                "The bank could not take the payment just now. Try again in a moment.";
            case "currency_not_supported", "card_not_supported" ->
                "The card does not take this payment. Try another one.";
            default -> "The bank declined the card. Try another one, or ask the bank.";
        };
    }
}
