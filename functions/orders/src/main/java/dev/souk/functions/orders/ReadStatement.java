package dev.souk.functions.orders;

import dev.souk.identity.SellerId;
import dev.souk.payouts.Payouts;
import dev.souk.payouts.Statements;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.http.WhichSeller;
import dev.souk.platform.settings.Settings;
import dev.souk.selling.Takings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;

/** A month of a seller's money: sums from their months, and a page of what they are the sums of. */
@Named("ReadStatement")
@ApplicationScoped
public class ReadStatement extends Endpoint {
    private final Takings takings;
    private final Statements statements;
    private final Settings settings;

    @Inject
    ReadStatement(Pipeline pipeline, Takings takings, Statements statements, Settings settings) {
        super(pipeline);
        this.takings = takings;
        this.statements = statements;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        return WhichSeller.of(request, seller -> read(request, seller));
    }

    private Response read(Request request, SellerId seller) {
        var month = YearMonth.parse(request.path("month"));
        try {
            var page = statements.of(seller, month, request.queryInt("limit"), request.query("cursor"));
            var months = takings.of(seller, settings.currency());
            return Response.ok(StatementJson.of(seller, month, months, settings.currency(), page));
        } catch (Payouts.InvalidCursor e) {
            return Response.problem(Problem.unknownCursor());
        }
    }
}
