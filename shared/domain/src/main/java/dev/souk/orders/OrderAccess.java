package dev.souk.orders;

import dev.souk.identity.MemberId;
import java.util.Optional;
import java.util.function.Predicate;

/** Who may see an order: the member who placed it, and whoever holds its signed link. */
public final class OrderAccess {
    /** What an order's id is signed for. */
    public static final String PURPOSE = "order";

    private OrderAccess() {}

    /**
     * Whether this caller may see this order.
     *
     * @param signature the one in the link, where there was one
     * @param ours whether a signature of the order's id is ours
     */
    public static boolean isGranted(
            Order order, Optional<MemberId> caller, Optional<String> signature, Predicate<String> ours) {
        return (caller.isPresent() && caller.equals(order.member()))
                || signature.filter(ours).isPresent();
    }

    /** The path of the page that shows the order to whoever holds the signature. */
    public static String path(OrderId id, String signature) {
        return "/orders/" + id + "?access=" + signature;
    }
}
