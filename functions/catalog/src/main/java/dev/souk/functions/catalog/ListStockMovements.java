package dev.souk.functions.catalog;

import dev.souk.catalog.Products;
import dev.souk.catalog.StockLedger;
import dev.souk.catalog.VariantId;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What moved the stock of a variant. One that was withdrawn, or never was, has no more or no movements, and is no error. */
@Named("ListStockMovements")
@ApplicationScoped
public class ListStockMovements extends Endpoint {
    private final Products products;
    private final StockLedger ledger;

    @Inject
    ListStockMovements(Pipeline pipeline, Products products, StockLedger ledger) {
        super(pipeline);
        this.products = products;
        this.ledger = ledger;
    }

    @Override
    protected Response answer(Request request) {
        var variant = new VariantId(request.path("variantId"));
        return OwnProduct.of(
                request,
                products,
                found -> ledger.of(found.product().id(), variant, request.queryInt("limit"), request.query("cursor"))
                        .map(page -> Response.ok(StockMovementPageJson.of(page)))
                        .orElseGet(() -> Response.problem(Problem.unknownCursor())));
    }
}
