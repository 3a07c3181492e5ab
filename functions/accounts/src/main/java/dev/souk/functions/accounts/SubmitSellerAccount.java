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

/** Sends the caller's application to the administrators. */
@Named("SubmitSellerAccount")
@ApplicationScoped
public class SubmitSellerAccount extends Endpoint {
    private final SellerAccounts accounts;
    private final Settings settings;
    private final Clock clock;

    @Inject
    SubmitSellerAccount(Pipeline pipeline, SellerAccounts accounts, Settings settings, Clock clock) {
        super(pipeline);
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        var required = settings.sellerRequirements();
        var seller = SellerId.ownOf(request.member().id());
        return Versions.named(request.ifMatch())
                .map(seen -> new SellerOnboarding(accounts, required, clock).submit(seller, seen))
                .map(outcome -> SellerAnswers.toOwner(outcome, required))
                .orElseGet(SellerAnswers::changedMeanwhile);
    }
}
