package dev.souk.functions.orders;

import dev.souk.identity.SellerId;
import dev.souk.orders.Order;
import dev.souk.orders.OrderGlimpses;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.http.WhichSeller;
import dev.souk.selling.SellersEntries;
import dev.souk.selling.SellersEntry;
import dev.souk.selling.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** A seller's parts of orders, by what is to be done about them. */
@Named("ListFulfilments")
@ApplicationScoped
public class ListFulfilments extends Endpoint {
    /** Nobody needs to know exactly how many more it is. */
    private static final int COUNTED = 100;

    private final SellersEntries entries;
    private final OrderGlimpses orders;

    @Inject
    ListFulfilments(Pipeline pipeline, SellersEntries entries, OrderGlimpses orders) {
        super(pipeline);
        this.entries = entries;
        this.orders = orders;
    }

    @Override
    protected Response answer(Request request) {
        return WhichSeller.of(request, seller -> list(request, seller));
    }

    private Response list(Request request, SellerId seller) {
        var stage = request.query("stage").flatMap(Stage::of).orElseThrow();
        var cursor = request.query("cursor");
        try {
            var page = entries.list(seller, stage, request.queryInt("limit"), cursor);
            var waiting = cursor.isEmpty() ? entries.waiting(seller, COUNTED) : Map.<Stage, Integer>of();
            // The list may lag behind: what has gone on meanwhile is in another list by now.
            var parts = orders.all(page.orders()).stream()
                    .filter(order -> stands(order, seller, stage))
                    .map(order -> SellersOrderJson.of(order, seller))
                    .toList();
            return Response.ok(FulfilmentPageJson.of(parts, page.next(), waiting));
        } catch (SellersEntries.InvalidCursor e) {
            return Response.problem(Problem.unknownCursor());
        }
    }

    private static boolean stands(Order order, SellerId seller, Stage stage) {
        return SellersEntry.of(order, seller)
                .filter(entry -> entry.stage() == stage)
                .isPresent();
    }
}
