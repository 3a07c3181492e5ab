package dev.souk.functions.accounts;

import dev.souk.accounts.Profile;
import dev.souk.functions.accounts.SellerBodies.SaveSellerAccountRequest;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.SellerOnboarding;
import dev.souk.sellers.ShopDetails;
import dev.souk.sellers.ShopNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** Keeps what the caller tells of the shop that they run or want to run. */
@Named("SaveSellerAccount")
@ApplicationScoped
public class SaveSellerAccount extends Endpoint {
    private final OwnProfiles profiles;
    private final SellerAccounts accounts;
    private final Settings settings;
    private final Clock clock;

    @Inject
    SaveSellerAccount(
            Pipeline pipeline, OwnProfiles profiles, SellerAccounts accounts, Settings settings, Clock clock) {
        super(pipeline);
        this.profiles = profiles;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(SaveSellerAccountRequest.class);
        var payout = body.payoutAccount().flatMap(Ibans::read);
        if (body.payoutAccount().isPresent() && payout.isEmpty()) {
            return invalid(
                    "/payoutAccount", "Is no IBAN: its length or its check digits are wrong. Compare it once more.");
        }
        if (body.shopName().map(ShopNames::folded).filter(String::isEmpty).isPresent()) {
            return invalid("/shopName", "Needs letters or digits.");
        }
        return profiles.of(request)
                .map(profile -> tell(request, profile, body.toDetails(payout, clock.instant())))
                .orElseGet(OwnProfiles::signedOut);
    }

    private Response tell(Request request, Profile profile, ShopDetails told) {
        var required = settings.sellerRequirements();
        var seller = SellerId.ownOf(request.member().id());
        return Versions.named(request.ifMatch())
                .map(seen -> new SellerOnboarding(accounts, required, clock).tell(seller, profile.email(), told, seen))
                .map(outcome -> SellerAnswers.toOwner(outcome, required))
                .orElseGet(SellerAnswers::changedMeanwhile);
    }

    private static Response invalid(String field, String message) {
        return Response.problem(Problem.invalid(List.of(new FieldError(field, message))));
    }
}
