package dev.souk.functions.images;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.time.Ids;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadTickets;
import dev.souk.uploads.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;
import java.util.TreeSet;

/** Leave to send one file straight to S3, of one type and size, under a key that is the caller's own. */
@Named("IssueUploadTicket")
@ApplicationScoped
public class IssueUploadTicket extends Endpoint {
    private static final long MEGABYTE = 1024 * 1024;

    private final Uploads uploads;
    private final UploadTickets tickets;
    private final Ids ids;
    private final Clock clock;

    @Inject
    IssueUploadTicket(Pipeline pipeline, Uploads uploads, UploadTickets tickets, Ids ids, Clock clock) {
        super(pipeline);
        this.uploads = uploads;
        this.tickets = tickets;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        var wanted = request.body(IssueUploadTicketRequest.class);
        var purpose = Purpose.of(wanted.purpose())
                .orElseThrow(() -> new IllegalStateException("The contract has a purpose that the domain has not"));
        return refusal(request, wanted, purpose).map(Response::problem).orElseGet(() -> {
            var key = new UploadKey(purpose, owner(request, purpose), new UploadId(ids.next()));
            var expiresAt = clock.instant().plus(UploadTickets.LIFE);
            // First, so that whoever looks at the file finds whose it is.
            uploads.announce(Upload.announced(key));
            var ticket = tickets.issue(key, wanted.contentType(), wanted.size(), expiresAt);
            return Response.ok(UploadTicketJson.of(key.upload(), ticket, expiresAt));
        });
    }

    /** What is for a shop is the shop's, whoever of its people sends it; all else is the person's own. */
    private static UploadOwner owner(Request request, Purpose purpose) {
        return request.actingSeller()
                .filter(_ -> purpose.isOfShops())
                .map(seller -> UploadOwner.of(seller.id()))
                .orElseGet(() -> UploadOwner.of(request.member().id()));
    }

    private static boolean maySend(Request request, Purpose purpose) {
        var forShop = purpose.isOfShops() && request.actingSeller().isPresent();
        return forShop || purpose.isFor(request.member().roles());
    }

    private static Optional<Problem> refusal(Request request, IssueUploadTicketRequest wanted, Purpose purpose) {
        if (!maySend(request, purpose)) {
            return Optional.of(Problem.forbidden("Files for this purpose are sent by sellers."));
        }
        var types = new TreeSet<>(purpose.types());
        if (!types.contains(wanted.contentType())) {
            return Optional.of(Problem.unprocessable("upload-refused", "Files of this type are not taken.")
                    .withError("/contentType", "One of " + String.join(", ", types) + "."));
        }
        if (wanted.size() > purpose.mostBytes()) {
            return Optional.of(Problem.unprocessable("upload-refused", "The file is larger than is taken.")
                    .withError("/size", "At most " + purpose.mostBytes() / MEGABYTE + " MB."));
        }
        return Optional.empty();
    }
}
