package dev.souk.functions.catalog;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.money.Currencies;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One product of the shop with what is in stock; its ETag changes with either, and with the shop's rates. */
@Named("ReadProduct")
@ApplicationScoped
public class ReadProduct extends Endpoint {
    private final Products products;
    private final Settings settings;

    @Inject
    ReadProduct(Pipeline pipeline, Products products, Settings settings) {
        super(pipeline);
        this.products = products;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        var id = new ProductId(request.path("productId"));
        return products.find(id)
                .map(found -> answer(found, settings.currencies()))
                .orElseGet(() -> Response.problem(Problem.notFound("There is no product " + id + ".")));
    }

    private static Response answer(ShelvedProduct found, Currencies currencies) {
        return Response.ok(ProductJson.of(found, currencies)).withETag(found.revision(currencies));
    }
}
