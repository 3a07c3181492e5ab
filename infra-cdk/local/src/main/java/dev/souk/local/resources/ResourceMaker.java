package dev.souk.local.resources;

import dev.souk.local.queues.QueueSetup;
import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalBucket;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/** Makes in the engines what the template says exists. Safe to run again: after a restart, after a change. */
public final class ResourceMaker {
    private final CloudModel model;
    private final EngineClients clients;

    public ResourceMaker(CloudModel model, EngineClients clients) {
        this.model = model;
        this.clients = clients;
    }

    /**
     * Makes what is missing.
     *
     * @throws CannotChange where a table is there and is another
     */
    public void make() {
        var tables = new TableMaker(clients.dynamoDb());
        model.tables().forEach(tables::make);
        new QueueSetup(clients.sqs()).apply(model);
        model.buckets().forEach(this::make);
    }

    private void make(LocalBucket bucket) {
        try {
            clients.s3().createBucket(request -> request.bucket(bucket.name()));
        } catch (BucketAlreadyOwnedByYouException e) {
            // Made by an earlier start: what is in it stays.
        }
    }
}
