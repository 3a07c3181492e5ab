package dev.souk.functions.search;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.search.IndexRebuilding;
import dev.souk.search.IndexRebuilding.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Makes the index what the catalogue is, a step a call. */
@Named("RebuildIndex")
@ApplicationScoped
public class RebuildIndex extends Endpoint {
    private final IndexRebuilding rebuilding;

    @Inject
    RebuildIndex(Pipeline pipeline, IndexRebuilding rebuilding) {
        super(pipeline);
        this.rebuilding = rebuilding;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(RebuildIndexRequest.class);
        if (body.begunAfresh() && body.from().isPresent()) {
            return Response.problem(Problem.invalid(List.of(new FieldError(
                    "/afresh", "Goes with the first step alone. Leave it out, or leave out place to begin again."))));
        }
        return switch (body.begunAfresh() ? rebuilding.beginAfresh() : rebuilding.step(body.from())) {
            case Outcome.Stepped step -> Response.ok(RebuildStepJson.of(step));
            case Outcome.PlaceUnknown() ->
                Response.problem(Problem.invalid(List.of(new FieldError(
                        "/place",
                        "Is not where a step ended. Take nextPlace of the step before, or leave it out to begin."))));
        };
    }
}
