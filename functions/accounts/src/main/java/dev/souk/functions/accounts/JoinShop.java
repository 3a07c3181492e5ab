package dev.souk.functions.accounts;

import dev.souk.accounts.Profile;
import dev.souk.functions.accounts.StaffBodies.JoinShopRequest;
import dev.souk.functions.accounts.StaffBodies.MembershipBody;
import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.staff.StaffLinks;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.SellerState;
import dev.souk.staff.Membership;
import dev.souk.staff.StaffKeeping;
import dev.souk.staff.StaffKeeping.Outcome;
import dev.souk.staff.StaffLetter;
import dev.souk.staff.Staffs;
import dev.souk.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/**
 * Lets the caller join the staff of a shop that has invited them. The place is taken first, and then the role is given: where
 * that fails, the same call again finds the place taken by the caller and gives it. Until both are there they may do nothing.
 */
@Named("JoinShop")
@ApplicationScoped
public class JoinShop extends Endpoint {
    private final StaffKeeping keeping;
    private final StaffLinks links;
    private final SellerAccounts accounts;
    private final OwnProfiles profiles;
    private final StaffGroup group;

    @Inject
    JoinShop(
            Pipeline pipeline,
            Staffs staffs,
            StaffLinks links,
            SellerAccounts accounts,
            OwnProfiles profiles,
            StaffGroup group,
            Ids ids,
            Clock clock) {
        super(pipeline);
        this.keeping = new StaffKeeping(staffs, ids, clock);
        this.links = links;
        this.accounts = accounts;
        this.profiles = profiles;
        this.group = group;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(JoinShopRequest.class);
        var letter = links.letter(new SellerId(body.sellerId()), body.token());
        if (letter.isEmpty()) {
            return noInvitation();
        }
        return hasShop(request.member().id())
                ? Response.problem(
                        Problem.conflict(
                                "has-own-shop",
                                "You have a shop of your own, or have applied for one, and work in no other. Join with another account."))
                : profiles.of(request)
                        .map(profile -> join(letter.get(), profile))
                        .orElseGet(OwnProfiles::signedOut);
    }

    private Response join(StaffLetter letter, Profile profile) {
        var outcome = keeping.join(letter.shop(), letter.staffId(), letter.round(), profile.member(), profile.email());
        return switch (outcome) {
            case Outcome.Done(var _, var member) -> {
                group.add(profile.member());
                yield Response.ok(MembershipBody.of(
                        new Membership(profile.member(), letter.shop(), member.id(), member.role()), accounts));
            }
            case Outcome.Gone _ -> noInvitation();
            case Outcome.Expired _ ->
                Response.problem(Problem.gone(
                        "invitation-expired",
                        "The seven days of this invitation are over. Ask the shop for a new one."));
            case Outcome.WorksAlready _ ->
                Response.problem(
                        Problem.conflict(
                                "works-already",
                                "You work in a shop already, and nobody works in two. Leave that one first, or join with another account."));
            case Outcome.ChangedMeanwhile _ -> StaffAnswers.busy();
            case Outcome.Full _, Outcome.JoinedAlready _ -> throw new IllegalStateException("Nobody was invited");
        };
    }

    /** Who may change their application still has none that counts. */
    private boolean hasShop(MemberId person) {
        return accounts.find(SellerId.ownOf(person))
                .map(SellerAccount::state)
                .filter(SellerState::holdsName)
                .isPresent();
    }

    private static Response noInvitation() {
        return Response.problem(
                Problem.notFound(
                        "There is no such invitation: it was taken back, somebody has used it, or there is a newer one. Look for the latest mail."));
    }
}
