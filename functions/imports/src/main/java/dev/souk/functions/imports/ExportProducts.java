package dev.souk.functions.imports;

import dev.souk.catalog.SellersShelves;
import dev.souk.catalog.ShelfFilter;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.http.WhichSeller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A page of a seller's products in the form of an import. Pages, put one after the other, are a file: who asks for the next
 * one sees how far it is, and no call grows with what a seller sells.
 */
@Named("ExportProducts")
@ApplicationScoped
public class ExportProducts extends Endpoint {
    private final SellersShelves shelves;

    @Inject
    ExportProducts(Pipeline pipeline, SellersShelves shelves) {
        super(pipeline);
        this.shelves = shelves;
    }

    @Override
    protected Response answer(Request request) {
        return WhichSeller.of(request, seller -> export(request, seller));
    }

    private Response export(Request request, SellerId seller) {
        var csv = request.query("format").filter("csv"::equals).isPresent();
        var cursor = request.query("cursor");
        Function<ShelvedProduct, String> text = csv ? ExportText::csv : ExportText::jsonLines;
        var start = csv && cursor.isEmpty() ? ExportText.csvHeader() : "";
        return shelves.of(seller, ShelfFilter.ALL, request.queryInt("limit"), cursor)
                .map(page -> Response.ok(new ExportPageJson(
                        page.products().stream().map(text).collect(Collectors.joining("", start, "")),
                        page.products().size(),
                        page.next().orElse(null))))
                .orElseGet(() -> Response.problem(Problem.unknownCursor()));
    }
}
