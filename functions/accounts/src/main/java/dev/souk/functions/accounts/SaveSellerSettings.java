package dev.souk.functions.accounts;

import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.sellers.SellersSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Keeps how the caller sends, takes back and lets shoppers cancel. */
@Named("SaveSellerSettings")
@ApplicationScoped
public class SaveSellerSettings extends Endpoint {
    private final SellersSettings kept;

    @Inject
    SaveSellerSettings(Pipeline pipeline, SellersSettings kept) {
        super(pipeline);
        this.kept = kept;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(SellerSettingsJson.class);
        var errors = body.errors();
        return errors.isEmpty()
                ? save(request, request.seller().id(), body)
                : Response.problem(Problem.invalid(errors));
    }

    private Response save(Request request, SellerId seller, SellerSettingsJson body) {
        var there = kept.of(seller);
        var next = there.changedTo(body.toDispatch(), body.toReturnAddress());
        // Sent again, or by chance the same: there is nothing to lose.
        if (there.saysAs(next)) {
            return SellerSettingsJson.answer(there);
        }
        var seen = Versions.named(request.ifMatch()).filter(version -> version == there.version());
        return seen.isPresent() && kept.save(next)
                ? SellerSettingsJson.answer(next)
                : Response.problem(
                        Problem.preconditionFailed(
                                "Your settings were changed since you read them. Read them again, and send their ETag as If-Match."));
    }
}
