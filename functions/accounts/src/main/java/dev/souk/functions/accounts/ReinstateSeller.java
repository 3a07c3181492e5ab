package dev.souk.functions.accounts;

import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.SellerOnboarding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** An administrator lets a suspended shop sell again. What it sold comes back where it was. */
@Named("ReinstateSeller")
@ApplicationScoped
public class ReinstateSeller extends Endpoint {
    private final SellerAccounts accounts;
    private final Settings settings;
    private final Clock clock;

    @Inject
    ReinstateSeller(Pipeline pipeline, SellerAccounts accounts, Settings settings, Clock clock) {
        super(pipeline);
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        var required = settings.sellerRequirements();
        var seller = new SellerId(request.path("sellerId"));
        return Versions.named(request.ifMatch())
                .map(seen -> new SellerOnboarding(accounts, required, clock).reinstate(seller, seen))
                .map(outcome -> SellerAnswers.toAdministrator(outcome, required))
                .orElseGet(SellerAnswers::changedMeanwhile);
    }
}
