package dev.souk.functions.accounts;

import dev.souk.functions.accounts.SellerBodies.SuspendSellerRequest;
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

/**
 * An administrator lets a shop sell nothing for now, and says why. What follows from that (its products go out of sight, its
 * owner gets a mail) is written down together with it and done by who follows the table.
 */
@Named("SuspendSeller")
@ApplicationScoped
public class SuspendSeller extends Endpoint {
    private final SellerAccounts accounts;
    private final Settings settings;
    private final Clock clock;

    @Inject
    SuspendSeller(Pipeline pipeline, SellerAccounts accounts, Settings settings, Clock clock) {
        super(pipeline);
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        var required = settings.sellerRequirements();
        var seller = new SellerId(request.path("sellerId"));
        var reason = request.body(SuspendSellerRequest.class).reason().strip();
        return Versions.named(request.ifMatch())
                .map(seen -> new SellerOnboarding(accounts, required, clock).suspend(seller, seen, reason))
                .map(outcome -> SellerAnswers.toAdministrator(outcome, required))
                .orElseGet(SellerAnswers::changedMeanwhile);
    }
}
