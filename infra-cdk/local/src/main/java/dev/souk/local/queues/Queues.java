package dev.souk.local.queues;

import dev.souk.local.events.Backoff;
import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalEventSource.OfQueue;
import dev.souk.local.template.LocalQueue;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** All queues of the template and their mappings. Start it once the queues are made; close it before the engines go. */
public final class Queues implements AutoCloseable {
    private final CloudModel model;
    private final SqsClient sqs;
    private final List<QueuePoller> pollers;

    /**
     * Makes ready what the template says; nothing is received before {@link #start()}.
     *
     * @param sqs must not cut off a call that waits for 20 seconds
     */
    public Queues(CloudModel model, SqsClient sqs, FunctionRuntime functions, Clock clock) {
        this.model = model;
        this.sqs = sqs;
        this.pollers = model.eventSources().stream()
                .filter(OfQueue.class::isInstance)
                .map(OfQueue.class::cast)
                .map(mapping -> poller(mapping, functions, clock))
                .toList();
    }

    private QueuePoller poller(OfQueue mapping, FunctionRuntime functions, Clock clock) {
        var queue = model.queue(mapping.queueArn());
        return new QueuePoller(
                mapping, queue.visibility(), new SqsMessageQueue(sqs, queue), functions, Backoff.DEFAULT, clock);
    }

    public void start() {
        pollers.forEach(QueuePoller::start);
    }

    /** How each queue stands; asks the engine. */
    public List<QueueFigures> figures() {
        return model.queues().stream().map(this::figures).toList();
    }

    /** Whether a queue is empty of everything, waiting, delayed or in work: what a replay waits for. */
    public boolean idle() {
        return figures().stream()
                .filter(figures -> !figures.function().isEmpty())
                .allMatch(figures -> figures.visible() + figures.inFlight() + figures.delayed() == 0);
    }

    /**
     * The first ten messages of a queue, left where they are.
     *
     * @return empty where there is no such queue, or where looking would count as one of the receives after which a
     *     message is given up: only queues without a redrive policy can be looked into
     */
    public Optional<List<PeekedMessage>> peek(String queueName) {
        return model.queues().stream()
                .filter(queue ->
                        queue.name().equals(queueName) && queue.redrive().isEmpty())
                .findFirst()
                .map(queue -> QueuePeek.look(sqs, queue));
    }

    @Override
    public void close() {
        pollers.forEach(QueuePoller::close);
    }

    private QueueFigures figures(LocalQueue queue) {
        var attributes = sqs.getQueueAttributes(request -> request.queueUrl(queue.url())
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes();
        var poller = pollers.stream()
                .filter(candidate -> candidate.mapping().queueArn().equals(queue.arn()))
                .findFirst();
        return new QueueFigures(
                queue.name(),
                number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
                number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED),
                queue.redrive()
                        .map(redrive -> model.queue(redrive.deadLetterArn()).name())
                        .orElse(""),
                Redrive.sources(model, queue).stream().map(LocalQueue::name).toList(),
                poller.map(found -> found.mapping().functionName()).orElse(""),
                poller.map(found -> found.counts().handled()).orElse(0L),
                poller.map(found -> found.counts().failed()).orElse(0L),
                poller.map(found -> found.counts().lastError()).orElse(""));
    }

    private static long number(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
        return Long.parseLong(attributes.getOrDefault(name, "0"));
    }
}
