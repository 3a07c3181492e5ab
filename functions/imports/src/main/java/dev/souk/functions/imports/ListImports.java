package dev.souk.functions.imports;

import dev.souk.imports.Imports;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.http.WhichSeller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** A seller's imports, the latest first. */
@Named("ListImports")
@ApplicationScoped
public class ListImports extends Endpoint {
    private final Imports imports;
    private final Clock clock;

    @Inject
    ListImports(Pipeline pipeline, Imports imports, Clock clock) {
        super(pipeline);
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        return WhichSeller.of(
                request,
                seller -> Response.ok(ImportPageJson.of(
                        imports.list(seller, request.queryInt("limit"), request.query("cursor")), clock.instant())));
    }
}
