package dev.souk.functions.accounts;

import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.SellerOnboarding;
import dev.souk.sellers.SellerOnboarding.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/**
 * Lets somebody sell. The account is written first, and then the role is given: where that fails, the same call again finds
 * the account approved and gives the role. Until both are there the member cannot sell, since each is looked at by itself.
 */
@Named("ApproveSeller")
@ApplicationScoped
public class ApproveSeller extends Endpoint {
    private final SellerAccounts accounts;
    private final SellerGroup group;
    private final Settings settings;
    private final Clock clock;

    @Inject
    ApproveSeller(Pipeline pipeline, SellerAccounts accounts, SellerGroup group, Settings settings, Clock clock) {
        super(pipeline);
        this.accounts = accounts;
        this.group = group;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        var seen = Versions.named(request.ifMatch());
        if (seen.isEmpty()) {
            return SellerAnswers.changedMeanwhile();
        }
        var required = settings.sellerRequirements();
        var seller = new SellerId(request.path("sellerId"));
        var outcome = new SellerOnboarding(accounts, required, clock).approve(seller, seen.get());
        if (outcome instanceof Outcome.Done) {
            group.add(seller);
        }
        return SellerAnswers.toAdministrator(outcome, required);
    }
}
