package dev.souk.functions.insights;

import dev.souk.catalog.ProductId;
import dev.souk.insights.ViewCounting;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;

/** Counts that pages of products were looked at; of whom, nothing is kept. */
@Named("CountViews")
@ApplicationScoped
public class CountViews extends Endpoint {
    private final ViewCounting counting;

    @Inject
    CountViews(Pipeline pipeline, ViewCounting counting) {
        super(pipeline);
        this.counting = counting;
    }

    @Override
    protected Response answer(Request request) {
        var shown = request.body(CountViewsRequest.class).productIds();
        counting.count(shown.stream().map(ProductId::new).collect(Collectors.toSet()));
        return Response.noContent();
    }
}
