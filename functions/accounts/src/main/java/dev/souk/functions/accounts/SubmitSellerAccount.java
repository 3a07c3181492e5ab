package dev.souk.functions.accounts;

import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.SellerOnboarding;
import dev.souk.staff.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Sends the caller's application to the administrators. */
@Named("SubmitSellerAccount")
@ApplicationScoped
public class SubmitSellerAccount extends Endpoint {
    private final SellerAccounts accounts;
    private final Memberships memberships;
    private final Settings settings;
    private final Clock clock;

    @Inject
    SubmitSellerAccount(
            Pipeline pipeline, SellerAccounts accounts, Memberships memberships, Settings settings, Clock clock) {
        super(pipeline);
        this.accounts = accounts;
        this.memberships = memberships;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        if (memberships.of(request.member().id()).isPresent()) {
            return Response.problem(
                    Problem.conflict(
                            "works-already",
                            "You work in another's shop, and nobody works in two. Leave it first, or apply with another account."));
        }
        var required = settings.sellerRequirements();
        var seller = SellerId.ownOf(request.member().id());
        return Versions.named(request.ifMatch())
                .map(seen -> new SellerOnboarding(accounts, required, clock).submit(seller, seen))
                .map(outcome -> SellerAnswers.toOwner(outcome, required))
                .orElseGet(SellerAnswers::changedMeanwhile);
    }
}
