package dev.souk.platform.orders;

import dev.souk.orders.Order;
import dev.souk.orders.OrderAccess;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.identity.Caller;
import dev.souk.platform.signing.Signer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Opens the order that a request names, for operations whose contract has {@code orderId} in the path and the link's
 * signature in {@code access}.
 */
@Singleton
public class OrderLinks {
    private final Signer signer;

    @Inject
    public OrderLinks(Signer signer) {
        this.signer = signer;
    }

    /**
     * The order, or empty where there is none, where the id is not one, and where this caller may not see it: nobody
     * learns which.
     *
     * @param orders handed in, since most functions that know this class may not read orders
     */
    public Optional<Order> open(Request request, Orders orders) {
        return Optional.of(request.path("orderId"))
                .filter(OrderId::isOne)
                .map(OrderId::new)
                .flatMap(orders::find)
                .filter(order -> mayBeSeen(order, request));
    }

    /** The answer where {@link #open} is empty. */
    public static Response notOpened() {
        return Response.problem(Problem.notFound(
                "There is no such order, or this link is not for it. Open it from the mail, or sign in."));
    }

    private boolean mayBeSeen(Order order, Request request) {
        return OrderAccess.isGranted(
                order,
                request.caller().member().map(Caller.Member::id),
                request.query("access"),
                signature -> signer.verify(OrderAccess.PURPOSE, order.id().value(), signature));
    }
}
