package dev.souk.functions.search;

import dev.souk.collections.CollectionShowing;
import dev.souk.collections.SavedCollections;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What administrators saved for the shop's home. */
@Named("ReadCollections")
@ApplicationScoped
public class ReadCollections extends Endpoint {
    private final SavedCollections saved;
    private final CollectionShowing showing;
    private final Settings settings;

    @Inject
    ReadCollections(Pipeline pipeline, SavedCollections saved, CollectionShowing showing, Settings settings) {
        super(pipeline);
        this.saved = saved;
        this.showing = showing;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        return SavedCollectionsJson.answer(saved.read(), showing, settings.currencies());
    }
}
