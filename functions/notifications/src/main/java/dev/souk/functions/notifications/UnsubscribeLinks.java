package dev.souk.functions.notifications;

import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import dev.souk.platform.http.Request;
import dev.souk.platform.settings.Settings;
import dev.souk.platform.signing.Signer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/**
 * Links by which whoever has a mail says that they want no more of its kind, without signing in. They name the order that the
 * mail was about and not the address, which would stand in logs and histories, and they have no end.
 */
@Singleton
class UnsubscribeLinks {
    private static final String PURPOSE = "unsubscribe";

    private final Signer signer;
    private final Settings settings;

    @Inject
    UnsubscribeLinks(Signer signer, Settings settings) {
        this.signer = signer;
        this.settings = settings;
    }

    /** The page, for people. */
    URI page(OrderId order) {
        return URI.create(settings.publicUrl() + "/unsubscribe/" + order + "?key=" + key(order));
    }

    /** What a mail program posts to, as RFC 8058 has it. */
    URI oneClick(OrderId order) {
        return URI.create(settings.publicUrl() + "/api/orders/" + order + "/unsubscribe?key=" + key(order));
    }

    String key(OrderId order) {
        return signer.sign(PURPOSE, order.value());
    }

    /** The order of a request with {@code orderId} and {@code key}; empty where the key is not ours for it. */
    Optional<Order> open(Request request, Orders orders) {
        return Optional.of(request.path("orderId"))
                .filter(OrderId::isOne)
                .filter(id -> signer.verify(PURPOSE, id, request.query("key").orElse("")))
                .map(OrderId::new)
                .flatMap(orders::find);
    }
}
