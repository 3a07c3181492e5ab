package dev.souk.functions.pages;

import dev.souk.pages.PageRebuilding;
import dev.souk.pages.PageRebuilding.Outcome;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Makes all pages what the catalogue is, a step a call. */
@Named("RebuildPages")
@ApplicationScoped
public class RebuildPages extends Endpoint {
    private final PageRebuilding rebuilding;

    @Inject
    RebuildPages(Pipeline pipeline, PageRebuilding rebuilding) {
        super(pipeline);
        this.rebuilding = rebuilding;
    }

    @Override
    protected Response answer(Request request) {
        return switch (rebuilding.step(request.body(RebuildPagesRequest.class).from())) {
            case Outcome.Stepped step -> Response.ok(RebuildPagesStepJson.of(step));
            case Outcome.PlaceUnknown() ->
                Response.problem(Problem.invalid(List.of(new FieldError(
                        "/place",
                        "Is not where a step ended. Take nextPlace of the step before, or leave it out to begin."))));
        };
    }
}
