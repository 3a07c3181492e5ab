package dev.souk.functions.imports;

import dev.souk.identity.SellerId;
import dev.souk.imports.ImportKey;
import dev.souk.imports.Imports;
import dev.souk.imports.Imports.ReportPage;
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
import java.util.List;
import java.util.Optional;

/** How far an import is, and a page of its report. */
@Named("ReadImport")
@ApplicationScoped
public class ReadImport extends Endpoint {
    private final Imports imports;
    private final Clock clock;

    @Inject
    ReadImport(Pipeline pipeline, Imports imports, Clock clock) {
        super(pipeline);
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        return WhichSeller.of(request, seller -> read(request, seller));
    }

    private Response read(Request request, SellerId seller) {
        var key = new ImportKey(seller, request.path("importId"));
        var problems = request.queryInt("problems");
        return imports.find(key)
                .map(found -> Response.ok(ReadImportJson.of(
                        found,
                        problems == 0
                                ? new ReportPage(List.of(), Optional.empty())
                                : imports.report(key, problems, request.query("cursor")),
                        clock.instant())))
                .orElseGet(() -> Response.problem(Problem.notFound("You have no such import.")));
    }
}
