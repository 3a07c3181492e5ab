package dev.souk.platform.payments;

import dev.souk.contract.messages.PaymentMessage;
import java.time.Duration;
import java.time.Instant;

/** How a provider tells what happened: who it was, and what it means for us. */
public interface ProviderWebhook {
    /** How old a signature may be: a call that was overheard cannot be played again for longer. */
    Duration TOLERANCE = Duration.ofMinutes(5);

    /** The provider's name, as in the webhook's path. */
    String provider();

    /** The header that holds the signature. */
    String signatureHeader();

    /** What a call turned out to be. */
    sealed interface Heard {
        /** Whoever sent it does not hold the secret, or sent it too long ago. */
        record Forged() implements Heard {}

        /** Something of a payment has changed: to be asked about. */
        record News(PaymentMessage message) implements Heard {}

        /** Genuine, and nothing that we go by. */
        record OfNoConcern(String type) implements Heard {}
    }

    /**
     * Reads a call.
     *
     * @param body as it was sent, byte for byte: a JSON object
     * @param signature the header's value; empty where there was none
     * @param secret that the provider signs with
     */
    Heard read(String body, String signature, String secret, Instant now);
}
