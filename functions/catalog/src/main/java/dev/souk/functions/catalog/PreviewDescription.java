package dev.souk.functions.catalog;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.words.RichText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A description as shoppers will read it, while it is being written. */
@Named("PreviewDescription")
@ApplicationScoped
public class PreviewDescription extends Endpoint {
    @Inject
    PreviewDescription(Pipeline pipeline) {
        super(pipeline);
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(PreviewDescriptionRequest.class);
        return Response.ok(new DescriptionPreviewJson(RichText.html(body.description())));
    }
}
