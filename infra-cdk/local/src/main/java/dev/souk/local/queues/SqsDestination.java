package dev.souk.local.queues;

import dev.souk.local.events.Destination;
import dev.souk.local.template.CloudModel;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends the documents of failed calls to the queue that the template names. */
public final class SqsDestination implements Destination {
    private final SqsClient sqs;
    private final CloudModel model;

    public SqsDestination(SqsClient sqs, CloudModel model) {
        this.sqs = sqs;
        this.model = model;
    }

    @Override
    public void send(String queueArn, String document) {
        var queue = model.queue(queueArn);
        sqs.sendMessage(request -> request.queueUrl(queue.url()).messageBody(document));
    }
}
