package dev.souk.functions.orders;

import dev.souk.identity.SellerId;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.ReturnRequesting;
import dev.souk.orders.ReturnRequesting.Outcome;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.orders.OrderLinks;
import dev.souk.platform.receipts.Receipts;
import dev.souk.uploads.PictureFlaw;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Map;

/** The shopper asks a seller to take back what has arrived. */
@Named("RequestReturn")
@ApplicationScoped
public class RequestReturn extends Endpoint {
    private final Orders orders;
    private final ReturnRequesting requesting;
    private final OrderLinks links;

    @Inject
    RequestReturn(Pipeline pipeline, Orders orders, ReturnRequesting requesting, OrderLinks links) {
        super(pipeline);
        this.orders = orders;
        this.requesting = requesting;
        this.links = links;
    }

    @Override
    protected Response answer(Request request) {
        return links.open(request, orders)
                .map(order -> requested(order, request))
                .orElseGet(() -> links.notOpened(request));
    }

    private Response requested(Order order, Request request) {
        Receipts.current().forOrder(order.id().value());
        var body = request.body(RequestReturnRequest.class);
        var seller = new SellerId(request.path("sellerId"));
        return switch (requesting.request(order, seller, body.toWanted(request.idempotencyKey()))) {
            case Outcome.Done(var now, var made) -> Response.ok(ReturnJson.of(now, made));
            case Outcome.Unknown() -> ReturnAnswers.unknown();
            case Outcome.Refused(var obstacle) -> Response.problem(ReturnAnswers.problem(obstacle));
            case Outcome.TooMuch tooMuch -> Response.problem(problem(tooMuch, body));
            case Outcome.PhotosRefused(var flaws) -> Response.problem(problem(flaws));
            case Outcome.KeyUsedOtherwise() ->
                Response.problem(Problem.unprocessable(
                        "idempotency-key-reused", "This Idempotency-Key has asked for another return."));
        };
    }

    private static Problem problem(Map<Integer, PictureFlaw> flaws) {
        return Problem.unprocessable("photos-not-usable", "Some photos cannot go with the return.")
                .withErrors(flaws.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(flaw -> new FieldError("/photos/" + flaw.getKey(), sentence(flaw.getValue())))
                        .toList());
    }

    private static String sentence(PictureFlaw flaw) {
        return switch (flaw) {
            case TWICE -> "Is named before already. Name each photo once.";
            case UNKNOWN -> "There is no such photo of this order, or its day is over. Send it again.";
            case NOT_READY -> "Has not come yet, or is still being looked at. Wait until it is ready.";
            case NOT_TAKEN -> "Is no picture that the shop takes. Leave it out or send another.";
            case USED -> "Goes with another return already. Send it again for this one.";
        };
    }

    private static Problem problem(Outcome.TooMuch tooMuch, RequestReturnRequest body) {
        var errors = new ArrayList<FieldError>();
        var wanted = body.toWanted("").pieces();
        for (int i = 0; i < body.lines().size(); i++) {
            var variant = body.lines().get(i).variant();
            var left = tooMuch.left().getOrDefault(variant, 0);
            if (wanted.getOrDefault(variant, 0) > left) {
                errors.add(new FieldError("/lines/" + i + "/quantity", "Can be " + left + " at the most."));
            }
        }
        return Problem.conflict("return-exceeds-rest", "More is to come back than can.")
                .withErrors(errors);
    }
}
