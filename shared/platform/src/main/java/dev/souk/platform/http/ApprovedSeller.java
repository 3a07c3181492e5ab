package dev.souk.platform.http;

import dev.souk.catalog.Seller;
import dev.souk.catalog.SellerStandings;
import dev.souk.catalog.SellerStandings.Standing;
import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.SellerState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * As whom a seller puts things into the shop: under the name that was approved. Their role says that they were approved once;
 * whether they still are stands in their account.
 *
 * @param standing as it stood in the account when it was asked, so that nobody need read that twice
 */
public record ApprovedSeller(Seller seller, Standing standing) {
    /**
     * What the operation answers for that seller; or that they may not sell, or not under that name.
     *
     * @param named the name that the request's body gives, where it gives one
     */
    public static Response of(
            SellerAccounts accounts,
            SellerId id,
            Optional<String> named,
            Function<ApprovedSeller, Response> operation) {
        var account = accounts.find(id);
        var selling = account.flatMap(SellerAccount::selling);
        if (selling.isEmpty()) {
            return Response.problem(Problem.forbidden(refusal(account.map(SellerAccount::state))));
        }
        return named.filter(name -> !name.equals(selling.get().name())).isPresent()
                ? Response.problem(Problem.invalid(List.of(new FieldError(
                        "/sellerName",
                        "Is not the name of your shop, which is '"
                                + selling.get().name() + "'."))))
                : operation.apply(new ApprovedSeller(
                        selling.get(), account.map(SellerAccount::standing).orElse(Standing.UNKNOWN)));
    }

    /** The standing of this seller, who is the only one to be asked about. */
    public SellerStandings standings() {
        return _ -> standing;
    }

    private static String refusal(Optional<SellerState> state) {
        return state.filter(SellerState.SUSPENDED::equals).isPresent()
                ? "Your shop is suspended. Your account says why; what was ordered before goes on."
                : "Your shop is not approved yet. Send your application, and wait for its approval.";
    }
}
