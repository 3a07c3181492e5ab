package dev.souk.platform.messaging;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.contract.messages.PaymentMessage;
import dev.souk.platform.settings.Settings;
import io.avaje.jsonb.Jsonb;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queues in SQS. */
@Singleton
class SqsQueues implements Queues {
    private final SqsClient sqs;
    private final Settings settings;
    private final Jsonb jsonb;

    @Inject
    SqsQueues(SqsClient sqs, Settings settings, Jsonb jsonb) {
        this.sqs = sqs;
        this.settings = settings;
        this.jsonb = jsonb;
    }

    @Override
    public void send(EmailMessage message) {
        send(settings.emailsQueue(), jsonb.toJson(message));
    }

    @Override
    public void send(PaymentMessage message) {
        send(settings.paymentsQueue(), jsonb.toJson(message));
    }

    private void send(String queue, String body) {
        sqs.sendMessage(send -> send.queueUrl(queue).messageBody(body));
    }
}
