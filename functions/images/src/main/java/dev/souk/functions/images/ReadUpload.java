package dev.souk.functions.images;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What became of an upload, for whoever asked for its ticket, and of a shop's for its people; for nobody else. */
@Named("ReadUpload")
@ApplicationScoped
public class ReadUpload extends Endpoint {
    private final Uploads uploads;

    @Inject
    ReadUpload(Pipeline pipeline, Uploads uploads) {
        super(pipeline);
        this.uploads = uploads;
    }

    @Override
    protected Response answer(Request request) {
        return uploads.find(new UploadId(request.path("uploadId")))
                .filter(upload -> isTheirs(request, upload.owner()))
                .map(upload -> Response.ok(UploadJson.of(upload)))
                .orElseGet(() -> Response.problem(Problem.notFound(
                        "There is no such upload of yours, or its day is over: send the file again.")));
    }

    private static boolean isTheirs(Request request, UploadOwner owner) {
        return owner.equals(UploadOwner.of(request.member().id()))
                || request.actingSeller()
                        .map(seller -> UploadOwner.of(seller.id()))
                        .filter(owner::equals)
                        .isPresent();
    }
}
