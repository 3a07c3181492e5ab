package dev.souk.platform.messaging;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.contract.messages.PaymentMessage;

/** The queues. Returning means that the message will be delivered, at least once; after an exception it may be. */
public interface Queues {
    void send(EmailMessage message);

    void send(PaymentMessage message);
}
