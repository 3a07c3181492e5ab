package dev.souk.functions.search;

import dev.souk.collections.CollectionShowing;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the shop's home shows. */
@Named("ListCollections")
@ApplicationScoped
public class ListCollections extends Endpoint {
    private final CollectionShowing showing;
    private final Settings settings;

    @Inject
    ListCollections(Pipeline pipeline, CollectionShowing showing, Settings settings) {
        super(pipeline);
        this.showing = showing;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        return Response.ok(CollectionListJson.of(showing.all(), settings.currencies()));
    }
}
