package dev.souk.functions.reviews;

import dev.souk.functions.reviews.ModerationBodies.ModeratedReviewBody;
import dev.souk.functions.reviews.ModerationBodies.ModerationPageBody;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.reviews.Reports;
import dev.souk.reviews.Reports.Queue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;

/** What waits for an administrator, with what was said against it. */
@Named("ListReportedReviews")
@ApplicationScoped
public class ListReportedReviews extends Endpoint {
    private static final int REPORTS_SHOWN = 20;

    private final Reports reports;

    @Inject
    ListReportedReviews(Pipeline pipeline, Reports reports) {
        super(pipeline);
        this.reports = reports;
    }

    @Override
    protected Response answer(Request request) {
        var queue = Queue.valueOf(request.query("state").orElseThrow().toUpperCase(Locale.ROOT));
        return reports.waiting(queue, request.queryInt("limit"), request.query("cursor"))
                .map(page -> Response.ok(body(page)))
                .orElseGet(() -> Response.problem(Problem.unknownCursor()));
    }

    private ModerationPageBody body(Reports.Page page) {
        return new ModerationPageBody(
                page.reviews().stream()
                        .map(review -> ModeratedReviewBody.of(review, reports.of(review.id(), REPORTS_SHOWN)))
                        .toList(),
                page.nextCursor().orElse(null));
    }
}
