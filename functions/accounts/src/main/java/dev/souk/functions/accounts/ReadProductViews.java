package dev.souk.functions.accounts;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.sellers.SavedViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The filters of the caller's own products that they gave a name. */
@Named("ReadProductViews")
@ApplicationScoped
public class ReadProductViews extends Endpoint {
    private final SavedViews saved;

    @Inject
    ReadProductViews(Pipeline pipeline, SavedViews saved) {
        super(pipeline);
        this.saved = saved;
    }

    @Override
    protected Response answer(Request request) {
        return ProductViewsJson.answer(saved.of(request.seller().id()));
    }
}
