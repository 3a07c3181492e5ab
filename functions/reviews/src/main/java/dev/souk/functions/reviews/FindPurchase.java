package dev.souk.functions.reviews;

import dev.souk.functions.reviews.Bodies.PurchaseBody;
import dev.souk.orders.Orders;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.reviews.PurchaseFinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Finds the order by which the caller may review a product. */
@Named("FindPurchase")
@ApplicationScoped
public class FindPurchase extends Endpoint {
    private final PurchaseFinding finding;

    @Inject
    FindPurchase(Pipeline pipeline, Orders orders) {
        super(pipeline);
        this.finding = new PurchaseFinding(orders);
    }

    @Override
    protected Response answer(Request request) {
        return finding.latest(request.member().id(), ReviewRef.product(request))
                .map(purchase -> Response.ok(new PurchaseBody(purchase.order().value())))
                .orElseGet(() -> Response.problem(Problem.notFound(
                        "None of your latest orders with this product has arrived. Review it once you have it.")));
    }
}
