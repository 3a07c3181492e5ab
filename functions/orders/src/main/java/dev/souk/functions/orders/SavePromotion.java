package dev.souk.functions.orders;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import dev.souk.promotions.Promotion;
import dev.souk.promotions.PromotionId;
import dev.souk.promotions.Promotions;
import dev.souk.promotions.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Creates or changes a promotion. */
@Named("SavePromotion")
@ApplicationScoped
public class SavePromotion extends Endpoint {
    private final Promotions promotions;
    private final Settings settings;

    @Inject
    SavePromotion(Pipeline pipeline, Promotions promotions, Settings settings) {
        super(pipeline);
        this.promotions = promotions;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        var id = new PromotionId(request.path("promotionId"));
        var body = request.body(SavePromotionRequest.class);
        var flaws = body.flaws(settings.currency());
        if (!flaws.isEmpty()) {
            return Response.problem(Problem.invalid(flaws));
        }
        var found = promotions.read(id);
        var seen = request.ifMatch();
        if (seen.isPresent() && !seen.equals(found.map(SavePromotion::revision))) {
            return changedMeanwhile();
        }
        if (found.filter(there -> there.promotion().terms().code() != body.isByCode())
                .isPresent()) {
            return Response.problem(Problem.conflict(
                            "promotion-kind-settled", "Whether it needs a code was settled when it was created.")
                    .withError("/needsCode", "Must stay as it is. Create another promotion instead."));
        }
        var version = found.map(there -> there.promotion().version()).orElse(0L);
        var same = body.toPromotion(id, version, settings.currency());
        return found.filter(there -> there.promotion().equals(same))
                .map(SavePromotion::saved)
                .orElseGet(() -> save(body.toPromotion(id, version + 1, settings.currency()), found));
    }

    private Response save(Promotion promotion, Optional<Standing> before) {
        if (!promotions.save(promotion)) {
            return changedMeanwhile();
        }
        return saved(new Standing(promotion, before.map(Standing::used).orElse(0L), 0));
    }

    private static Response saved(Standing standing) {
        return Response.ok(PromotionJson.of(standing)).withETag(revision(standing));
    }

    private static String revision(Standing standing) {
        return Long.toString(standing.promotion().version());
    }

    private static Response changedMeanwhile() {
        return Response.problem(Problem.preconditionFailed(
                "The promotion is no longer what you read. Read it again and repeat your change."));
    }
}
