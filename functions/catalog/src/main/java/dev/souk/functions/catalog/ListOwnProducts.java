package dev.souk.functions.catalog;

import dev.souk.catalog.PublicationState;
import dev.souk.catalog.SellersShelves;
import dev.souk.catalog.ShelfFilter;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.http.WhichSeller;
import dev.souk.search.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A seller's own products, each with what it takes to change it. */
@Named("ListOwnProducts")
@ApplicationScoped
public class ListOwnProducts extends Endpoint {
    private final SellersShelves shelves;

    @Inject
    ListOwnProducts(Pipeline pipeline, SellersShelves shelves) {
        super(pipeline);
        this.shelves = shelves;
    }

    @Override
    protected Response answer(Request request) {
        return WhichSeller.of(request, seller -> list(request, seller));
    }

    private Response list(Request request, SellerId seller) {
        var filter = new ShelfFilter(
                request.query("q").map(Words::typed).orElse(Words.NONE),
                request.query("low").filter("true"::equals).isPresent(),
                request.query("state").flatMap(PublicationState::of));
        return shelves.of(seller, filter, request.queryInt("limit"), request.query("cursor"))
                .map(page -> Response.ok(OwnProductPageJson.of(page)))
                .orElseGet(() -> Response.problem(Problem.unknownCursor()));
    }
}
