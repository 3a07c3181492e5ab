package dev.souk.functions.orders;

import dev.souk.orders.LineRefunding;
import dev.souk.orders.LineRefunding.Outcome;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** A seller gives money back for pieces of their part, or for its shipping. */
@Named("RefundLines")
@ApplicationScoped
public class RefundLines extends Endpoint {
    private final LineRefunding refunding;

    @Inject
    RefundLines(Pipeline pipeline, LineRefunding refunding) {
        super(pipeline);
        this.refunding = refunding;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(RefundLinesRequest.class);
        if (body.isEmpty()) {
            return Response.problem(
                    Problem.invalid(List.of(new FieldError("/lines", "Name a line, or give shipping back."))));
        }
        return SellersPart.of(request, part -> refund(part, body, request.idempotencyKey()));
    }

    private Response refund(SellersPart part, RefundLinesRequest body, String key) {
        return switch (refunding.refund(part.orderId(), part.seller(), body.toWanted(key), part.actor())) {
            case Outcome.Done(var order, var refund) -> Response.ok(RefundJson.of(order, refund));
            case Outcome.Unknown() -> SellersPart.unknown();
            case Outcome.Refused(var obstacle) -> Response.problem(SellersPart.problem(obstacle));
            case Outcome.TooMuch tooMuch -> Response.problem(problem(tooMuch, body));
            case Outcome.KeyUsedOtherwise() ->
                Response.problem(Problem.unprocessable(
                        "idempotency-key-reused", "This Idempotency-Key has given back something else."));
        };
    }

    private static Problem problem(Outcome.TooMuch tooMuch, RefundLinesRequest body) {
        var errors = new ArrayList<FieldError>();
        var wanted = body.toWanted("");
        for (int i = 0; i < body.lines().size(); i++) {
            var variant = body.lines().get(i).variant();
            var left = tooMuch.left().getOrDefault(variant, 0);
            if (wanted.pieces().getOrDefault(variant, 0) > left) {
                errors.add(new FieldError("/lines/" + i + "/quantity", "Can be " + left + " at the most."));
            }
        }
        if (wanted.shipping() && !tooMuch.shipping()) {
            errors.add(new FieldError("/shipping", "Went back already, or was not paid for."));
        }
        return Problem.conflict("refund-exceeds-rest", "More is to go back than is left of this part of the order.")
                .withErrors(errors);
    }
}
