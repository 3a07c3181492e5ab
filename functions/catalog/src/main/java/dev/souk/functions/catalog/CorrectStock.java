package dev.souk.functions.catalog;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.StockCorrecting;
import dev.souk.catalog.StockCorrecting.Command;
import dev.souk.catalog.StockCorrecting.Outcome;
import dev.souk.catalog.StockCorrections;
import dev.souk.catalog.VariantId;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A seller says what is on the shelf, and why that is not what the shop has. */
@Named("CorrectStock")
@ApplicationScoped
public class CorrectStock extends Endpoint {
    private final StockCorrecting correcting;

    @Inject
    CorrectStock(Pipeline pipeline, Products products, StockCorrections corrections) {
        super(pipeline);
        this.correcting = new StockCorrecting(products, corrections);
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(CorrectStockRequest.class);
        var errors = body.errors();
        return errors.isEmpty() ? correct(request, body) : Response.problem(Problem.invalid(errors));
    }

    private Response correct(Request request, CorrectStockRequest body) {
        var command = new Command(
                Callers.of(request),
                new ProductId(request.path("productId")),
                new VariantId(request.path("variantId")),
                body.pieces(),
                body.why(),
                body.words(),
                request.idempotencyKey(),
                Callers.only(request));
        return switch (correcting.correct(command)) {
            case Outcome.Done done ->
                Response.ok(new CorrectedStockJson(
                        done.id(),
                        command.variant().value(),
                        command.by(),
                        done.available(),
                        '"' + done.product().revision() + '"'));
            case Outcome.Unknown() ->
                Response.problem(Problem.notFound(
                        "You have no variant " + command.variant() + " of a product " + command.product() + "."));
            case Outcome.KeyUsedOtherwise() ->
                Response.problem(Problem.unprocessable(
                        "idempotency-key-reused", "This Idempotency-Key has made another correction."));
            case Outcome.OutOfBounds(var available) ->
                Response.problem(Problem.conflict("stock-out-of-bounds", outOfBounds(available, command.by()))
                        .withError(body.by() == null ? "/counted" : "/by", outOfBounds(available, command.by())));
            case Outcome.Crowded() ->
                Response.problem(Problem.unavailable("Many orders take of it right now. Try again."))
                        .withRetryAfter(1);
        };
    }

    private static String outOfBounds(long available, long by) {
        return by < 0
                ? "There are only " + available + " pieces left to take away."
                : "There are " + available + " pieces, and a shelf holds 1000000.";
    }
}
