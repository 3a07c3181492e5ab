package dev.souk.bench.faults;

import dev.souk.mail.SentMails;
import dev.souk.orders.Orders;
import dev.souk.payments.PaymentProvider;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * A bug, planted around the product: at its ports, in its requests, or in how its answers are understood. The harness that
 * does not find it is worth nothing.
 */
class Mutation {
    static final Mutation NONE = new Mutation("none");

    private final String name;
    private final Ending likely;

    Mutation(String name) {
        this(name, Ending.PAID);
    }

    /**
     * A bug.
     *
     * @param likely the ending that is tried first, since the bug shows there
     */
    Mutation(String name, Ending likely) {
        this.name = name;
        this.likely = likely;
    }

    /** The bug in a few words. */
    final String name() {
        return name;
    }

    /** The ending that is tried first; the others follow. */
    final Ending likely() {
        return likely;
    }

    /** Whether it is one of requests to DynamoDB, and so cannot be seen over the fakes. */
    boolean needsDynamo() {
        return false;
    }

    DynamoDbRequest request(DynamoDbRequest request) {
        return request;
    }

    Orders orders(Orders orders) {
        return orders;
    }

    SentMails sentMails(SentMails mails) {
        return mails;
    }

    PaymentProvider provider(PaymentProvider provider, Supplier<Bank> bank) {
        return provider;
    }

    /** Whether this message is sent at all. */
    boolean sends(String body) {
        return true;
    }

    /** Whether nobody looks whether a message was taken by this queue. */
    boolean forgets(String queue) {
        return false;
    }

    /**
     * What is delivered again of a batch.
     *
     * @param worker whose it was
     * @param all places in the batch, from 0
     * @param failed those that the worker says it could not do
     */
    Collection<Integer> again(String worker, List<Integer> all, Collection<Integer> failed) {
        return failed;
    }

    /** The idempotency key of the shopper's attempt. */
    String key(String intention, int attempt) {
        return intention;
    }
}
