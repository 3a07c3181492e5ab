package dev.souk.functions.search;

import dev.souk.collections.CollectionShowing;
import dev.souk.collections.HomeCollections;
import dev.souk.collections.ProductCollection;
import dev.souk.collections.SavedCollections;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Keeps what the shop's home shows, all at once: twelve collections are one item. */
@Named("SaveCollections")
@ApplicationScoped
public class SaveCollections extends Endpoint {
    private final SavedCollections saved;
    private final CollectionShowing showing;
    private final Settings settings;

    @Inject
    SaveCollections(Pipeline pipeline, SavedCollections saved, CollectionShowing showing, Settings settings) {
        super(pipeline);
        this.saved = saved;
        this.showing = showing;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(SaveCollectionsRequest.class);
        var flaws = body.flaws();
        return flaws.isEmpty() ? save(request, body.toCollections()) : Response.problem(Problem.invalid(flaws));
    }

    private Response save(Request request, List<ProductCollection> wanted) {
        var there = saved.read();
        // Sent again, or by chance the same: there is nothing to lose. What nobody has saved yet is saved, though.
        if (there.version() > 0 && there.collections().equals(wanted)) {
            return answer(there);
        }
        var next = there.changedTo(wanted);
        var seen = request.ifMatch().filter(Long.toString(there.version())::equals);
        return seen.isPresent() && saved.save(next)
                ? answer(next)
                : Response.problem(
                        Problem.preconditionFailed(
                                "The collections were changed since you read them. Read them again, and send their ETag as If-Match."));
    }

    private Response answer(HomeCollections home) {
        return SavedCollectionsJson.answer(home, showing, settings.currencies());
    }
}
