package dev.souk.functions.accounts;

import dev.souk.functions.accounts.SellerBodies.TrustSellerRequest;
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

/** An administrator says whether a shop's products are looked at before they are shown. */
@Named("TrustSeller")
@ApplicationScoped
public class TrustSeller extends Endpoint {
    private final SellerAccounts accounts;
    private final Settings settings;
    private final Clock clock;

    @Inject
    TrustSeller(Pipeline pipeline, SellerAccounts accounts, Settings settings, Clock clock) {
        super(pipeline);
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        var required = settings.sellerRequirements();
        var trusted = request.body(TrustSellerRequest.class).trusted();
        var seller = new SellerId(request.path("sellerId"));
        var onboarding = new SellerOnboarding(accounts, required, clock);
        return SellerAnswers.toAdministrator(onboarding.trust(seller, trusted), required);
    }
}
