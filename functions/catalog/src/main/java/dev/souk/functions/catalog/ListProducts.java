package dev.souk.functions.catalog;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing;
import dev.souk.catalog.Listing.Sort;
import dev.souk.catalog.Products;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A page of products. A category that does not exist has none. */
@Named("ListProducts")
@ApplicationScoped
public class ListProducts extends Endpoint {
    private final Products products;
    private final Settings settings;

    @Inject
    ListProducts(Pipeline pipeline, Products products, Settings settings) {
        super(pipeline);
        this.products = products;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        var listing = new Listing(
                request.query("category").map(CategoryId::new),
                sort(request.query("sort").orElseThrow()),
                request.queryInt("limit"),
                request.query("cursor"));
        return switch (products.list(listing)) {
            case Listing.Outcome.Page page -> Response.ok(ProductPageJson.of(page, settings.currencies()));
            case Listing.Outcome.CursorUnknown() ->
                Response.problem(Problem.invalid(List.of(new FieldError(
                        "cursor",
                        "Is not a cursor of this list. Take nextCursor of its page before, with the same category"
                                + " and sort, or leave it out to begin at the start."))));
        };
    }

    private static Sort sort(String text) {
        return switch (text) {
            case "newest" -> Sort.NEWEST;
            case "price-ascending" -> Sort.PRICE_ASCENDING;
            case "price-descending" -> Sort.PRICE_DESCENDING;
            default -> throw new IllegalArgumentException("The contract has no order " + text);
        };
    }
}
