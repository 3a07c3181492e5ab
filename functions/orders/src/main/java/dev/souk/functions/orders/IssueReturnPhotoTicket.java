package dev.souk.functions.orders;

import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.ReturnPhotos;
import dev.souk.orders.ReturnWindow;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.orders.OrderLinks;
import dev.souk.platform.receipts.Receipts;
import dev.souk.time.Ids;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadTickets;
import dev.souk.uploads.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Leave to send one photo of what goes back. A guest has it by the order's link; that the order is paid for and has arrived
 * keeps those out who only want room for their files.
 */
@Named("IssueReturnPhotoTicket")
@ApplicationScoped
public class IssueReturnPhotoTicket extends Endpoint {
    private static final Purpose PHOTO = Purpose.RETURN_PHOTO;
    private static final long MEGABYTE = 1024 * 1024;

    private final Orders orders;
    private final OrderLinks links;
    private final ReturnWindow window;
    private final Uploads uploads;
    private final UploadTickets tickets;
    private final Ids ids;
    private final Clock clock;

    @Inject
    IssueReturnPhotoTicket(
            Pipeline pipeline,
            Orders orders,
            OrderLinks links,
            ReturnWindow window,
            Uploads uploads,
            UploadTickets tickets,
            Ids ids,
            Clock clock) {
        super(pipeline);
        this.orders = orders;
        this.links = links;
        this.window = window;
        this.uploads = uploads;
        this.tickets = tickets;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        return links.open(request, orders)
                .map(order -> ticket(order, request.body(IssueReturnPhotoTicketRequest.class)))
                .orElseGet(() -> links.notOpened(request));
    }

    private Response ticket(Order order, IssueReturnPhotoTicketRequest wanted) {
        Receipts.current().forOrder(order.id().value());
        return refusal(order, wanted).map(Response::problem).orElseGet(() -> {
            var key = new UploadKey(PHOTO, ReturnPhotos.ownerOf(order.id()), new UploadId(ids.next()));
            var expiresAt = clock.instant().plus(UploadTickets.LIFE);
            // First, so that whoever looks at the file finds whose it is.
            uploads.announce(Upload.announced(key));
            var ticket = tickets.issue(key, wanted.contentType(), wanted.size(), expiresAt);
            return Response.ok(PhotoTicketJson.of(key.upload(), ticket, expiresAt));
        });
    }

    private Optional<Problem> refusal(Order order, IssueReturnPhotoTicketRequest wanted) {
        if (window.returnable(order).isEmpty()) {
            return Optional.of(Problem.conflict("nothing-returnable", "Nothing of this order can be returned now."));
        }
        if (!PHOTO.types().contains(wanted.contentType())) {
            return Optional.of(Problem.unprocessable("upload-refused", "Files of this type are not taken.")
                    .withError("/contentType", "One of " + String.join(", ", new TreeSet<>(PHOTO.types())) + "."));
        }
        if (wanted.size() > PHOTO.mostBytes()) {
            return Optional.of(Problem.unprocessable("upload-refused", "The file is larger than is taken.")
                    .withError("/size", "At most " + PHOTO.mostBytes() / MEGABYTE + " MB."));
        }
        return Optional.empty();
    }
}
