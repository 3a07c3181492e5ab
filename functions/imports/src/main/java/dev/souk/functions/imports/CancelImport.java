package dev.souk.functions.imports;

import dev.souk.identity.SellerId;
import dev.souk.imports.ImportCancelling;
import dev.souk.imports.ImportCancelling.Outcome;
import dev.souk.imports.ImportKey;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.http.WhichSeller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Cancels an import; what it has written stays. */
@Named("CancelImport")
@ApplicationScoped
public class CancelImport extends Endpoint {
    private final ImportCancelling cancelling;
    private final Clock clock;

    @Inject
    CancelImport(Pipeline pipeline, ImportCancelling cancelling, Clock clock) {
        super(pipeline);
        this.cancelling = cancelling;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        return WhichSeller.of(request, seller -> cancel(request, seller));
    }

    private Response cancel(Request request, SellerId seller) {
        return switch (cancelling.cancel(new ImportKey(seller, request.path("importId")))) {
            case Outcome.Ended(var ended) -> Response.ok(ImportJson.of(ended, clock.instant()));
            case Outcome.Unknown() -> Response.problem(Problem.notFound("You have no such import."));
            case Outcome.Contended() ->
                Response.problem(Problem.unavailable("The import changes right now. Try again."))
                        .withRetryAfter(1);
        };
    }
}
