package dev.souk.functions.reviews;

import dev.souk.functions.reviews.ModerationBodies.ReportRequest;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.reviews.Report;
import dev.souk.reviews.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Tells the administrators that a review should not be there. */
@Named("ReportReview")
@ApplicationScoped
public class ReportReview extends Endpoint {
    private final Reports reports;
    private final Clock clock;

    @Inject
    ReportReview(Pipeline pipeline, Reports reports, Clock clock) {
        super(pipeline);
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(ReportRequest.class);
        var report = new Report(request.member().id(), Report.Reason.of(body.reason()), body.more(), clock.instant());
        return ReviewRef.of(request, (product, review) -> switch (reports.file(product, review, report)) {
            case FILED -> Response.noContent();
            case UNKNOWN -> ReviewRef.unknown();
            case OWN ->
                Response.problem(Problem.conflict("own-review", "It is your own review: change it or delete it."));
            case CROWDED -> ReviewRef.busy();
        });
    }
}
