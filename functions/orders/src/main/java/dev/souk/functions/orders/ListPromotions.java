package dev.souk.functions.orders;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.promotions.Promotions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All promotions of the shop. */
@Named("ListPromotions")
@ApplicationScoped
public class ListPromotions extends Endpoint {
    private final Promotions promotions;

    @Inject
    ListPromotions(Pipeline pipeline, Promotions promotions) {
        super(pipeline);
        this.promotions = promotions;
    }

    @Override
    protected Response answer(Request request) {
        try {
            var page = promotions.list(request.queryInt("limit"), request.query("cursor"));
            return Response.ok(PromotionPageJson.of(page));
        } catch (Promotions.InvalidCursor e) {
            return Response.problem(Problem.unknownCursor());
        }
    }
}
