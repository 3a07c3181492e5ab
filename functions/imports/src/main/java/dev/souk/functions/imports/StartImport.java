package dev.souk.functions.imports;

import dev.souk.catalog.Seller;
import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.imports.ImportStarting;
import dev.souk.imports.ImportStarting.Command;
import dev.souk.imports.ImportStarting.Outcome;
import dev.souk.imports.Mode;
import dev.souk.platform.http.ApprovedSeller;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.http.WhichSeller;
import dev.souk.sellers.SellerAccounts;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadOwner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** Starts the import of a file that the caller has uploaded, or lets it go on. */
@Named("StartImport")
@ApplicationScoped
public class StartImport extends Endpoint {
    private final ImportStarting starting;
    private final SellerAccounts sellers;
    private final Clock clock;

    @Inject
    StartImport(Pipeline pipeline, ImportStarting starting, SellerAccounts sellers, Clock clock) {
        super(pipeline);
        this.starting = starting;
        this.sellers = sellers;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        return WhichSeller.of(request, seller -> start(request, seller));
    }

    private Response start(Request request, SellerId id) {
        var body = request.body(StartImportRequest.class);
        if (!request.caller().is(Role.ADMINISTRATOR)) {
            return ApprovedSeller.of(
                    sellers, id, body.sellerName(), approved -> start(request, body, approved.seller()));
        }
        return body.sellerName()
                .map(name -> start(request, body, new Seller(id, name)))
                .orElseGet(() -> Response.problem(Problem.invalid(
                        List.of(new FieldError("/sellerName", "Is required where an administrator imports.")))));
    }

    /** What is sent for a shop is the shop's, whoever of its people sends it. */
    private static UploadOwner uploader(Request request) {
        return request.actingSeller()
                .map(own -> UploadOwner.of(own.id()))
                .orElseGet(() -> UploadOwner.of(request.member().id()));
    }

    private Response start(Request request, StartImportRequest body, Seller seller) {
        var command = new Command(
                seller, uploader(request), new UploadId(body.uploadId()), Mode.of(body.mode()), body.fileName());
        return switch (starting.start(command)) {
            case Outcome.Started(var started) -> Response.ok(ImportJson.of(started, clock.instant()));
            case Outcome.NoFile() ->
                Response.problem(Problem.unprocessable("no-such-upload", "There is no file to import.")
                        .withError(
                                "/uploadId",
                                "Is no file of yours that is there: get a ticket for catalog-import, send the file, and"
                                        + " start its import within a day."));
            case Outcome.Contended() ->
                Response.problem(Problem.unavailable("The import changes right now. Try again."))
                        .withRetryAfter(1);
        };
    }
}
