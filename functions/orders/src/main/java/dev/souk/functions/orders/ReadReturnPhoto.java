package dev.souk.functions.orders;

import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.ReturnPhotos;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.orders.OrderLinks;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What became of a photo, for whoever may open the order that it was sent for. */
@Named("ReadReturnPhoto")
@ApplicationScoped
public class ReadReturnPhoto extends Endpoint {
    private final Orders orders;
    private final OrderLinks links;
    private final Uploads uploads;

    @Inject
    ReadReturnPhoto(Pipeline pipeline, Orders orders, OrderLinks links, Uploads uploads) {
        super(pipeline);
        this.orders = orders;
        this.links = links;
        this.uploads = uploads;
    }

    @Override
    protected Response answer(Request request) {
        return links.open(request, orders)
                .map(order -> read(order, new UploadId(request.path("uploadId"))))
                .orElseGet(() -> links.notOpened(request));
    }

    private Response read(Order order, UploadId id) {
        return uploads.find(id)
                .filter(upload -> upload.owner().equals(ReturnPhotos.ownerOf(order.id())))
                .map(upload -> Response.ok(PhotoUploadJson.of(upload)))
                .orElseGet(() -> Response.problem(Problem.notFound(
                        "There is no such photo of this order, or its day is over: send the file again.")));
    }
}
