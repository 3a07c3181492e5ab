package dev.souk.platform.orders;

import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.identity.Caller;
import dev.souk.platform.settings.Settings;
import dev.souk.platform.signing.Signer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who may see an order: the member whose it is, and for some time whoever holds its link. For operations whose contract has
 * {@code orderId} in the path, and in {@code access} what {@link #access} made: the link's end in seconds since 1970 (base
 * 36), a dot, and the signature over the order's id and that end.
 */
@Singleton
public class OrderLinks {
    private static final String PURPOSE = "order";
    private static final int BASE = 36;

    private final Signer signer;
    private final Settings settings;
    private final Clock clock;

    private enum Standing {
        OPEN,
        OVER,
        FORGED
    }

    @Inject
    public OrderLinks(Signer signer, Settings settings, Clock clock) {
        this.signer = signer;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What opens the order, from then on for as long as links are valid.
     *
     * @param from the same moment gives the same text
     */
    public String access(OrderId id, Instant from) {
        var end = Long.toString(from.plus(settings.orderLinkValidity()).getEpochSecond(), BASE);
        return end + "." + signer.sign(PURPOSE, signed(id.value(), end));
    }

    /** The whole address of the order's page, valid from now on. */
    public String url(OrderId id) {
        return settings.publicUrl() + "/orders/" + id + "?access=" + access(id, clock.instant());
    }

    /**
     * The order, or empty where there is none, where the id is not one, and where this caller may not see it: nobody
     * learns which.
     *
     * @param orders handed in, since most functions that know this class may not read orders
     */
    public Optional<Order> open(Request request, Orders orders) {
        return open(request, orders::find);
    }

    /**
     * The same for whoever finds orders in another way.
     *
     * @param find the order of an id; empty where there is none
     */
    public Optional<Order> open(Request request, Function<OrderId, Optional<Order>> find) {
        return Optional.of(request.path("orderId"))
                .filter(OrderId::isOne)
                .map(OrderId::new)
                .flatMap(find)
                .filter(order -> isOwn(order, request) || standing(request) == Standing.OPEN);
    }

    /** The answer where {@link #open} is empty. Whoever once had the link may know that its time is over. */
    public Response notOpened(Request request) {
        return Response.problem(
                standing(request) == Standing.OVER
                        ? Problem.gone(
                                "order-link-expired",
                                "The time of this link is over. Ask for a new one with the order's number and your e-mail address.")
                        : Problem.notFound(
                                "There is no such order, or this link is not for it. Open it from the mail, or sign in."));
    }

    private static boolean isOwn(Order order, Request request) {
        var caller = request.caller().member().map(Caller.Member::id);
        return caller.isPresent() && caller.equals(order.owner());
    }

    private Standing standing(Request request) {
        var parts = request.query("access").orElse("").split("\\.", 2);
        if (parts.length < 2 || !signer.verify(PURPOSE, signed(request.path("orderId"), parts[0]), parts[1])) {
            return Standing.FORGED;
        }
        var end = Instant.ofEpochSecond(Long.parseLong(parts[0], BASE));
        return clock.instant().isBefore(end) ? Standing.OPEN : Standing.OVER;
    }

    private static String signed(String id, String end) {
        return id + "." + end;
    }
}
