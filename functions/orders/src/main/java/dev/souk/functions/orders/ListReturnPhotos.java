package dev.souk.functions.orders;

import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import dev.souk.orders.ReturnPhotos;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.orders.OrderLinks;
import dev.souk.platform.receipts.Receipts;
import dev.souk.uploads.PictureAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;

/** The photos of a return, for the shopper, the seller whom it is asked of, and administrators. */
@Named("ListReturnPhotos")
@ApplicationScoped
public class ListReturnPhotos extends Endpoint {
    private final Orders orders;
    private final OrderLinks links;
    private final ReturnPhotos photos;
    private final PictureAddresses addresses;
    private final Clock clock;

    @Inject
    ListReturnPhotos(
            Pipeline pipeline,
            Orders orders,
            OrderLinks links,
            ReturnPhotos photos,
            PictureAddresses addresses,
            Clock clock) {
        super(pipeline);
        this.orders = orders;
        this.links = links;
        this.photos = photos;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        return opened(request).map(order -> listed(order, request)).orElseGet(() -> links.notOpened(request));
    }

    /** A seller of another part is a stranger to this one, who may all the same hold the order's link. */
    private Optional<Order> opened(Request request) {
        return SellersPart.isTheirs(request)
                ? Optional.of(request.path("orderId"))
                        .filter(OrderId::isOne)
                        .flatMap(id -> orders.find(new OrderId(id)))
                : links.open(request, orders);
    }

    private Response listed(Order order, Request request) {
        Receipts.current().forOrder(order.id().value());
        var expiresAt = clock.instant().plus(PictureAddresses.LIFE);
        return order.findReturn(SellersPart.named(request), request.path("returnId"))
                .map(one -> Response.ok(ReturnPhotoListJson.of(photos.of(order, one), addresses, expiresAt)))
                .orElseGet(ReturnAnswers::unknown);
    }
}
