package dev.souk.sellers;

import dev.souk.catalog.Seller;
import dev.souk.catalog.SellerStandings.Standing;
import dev.souk.identity.SellerId;
import java.time.Instant;
import java.util.Optional;

/**
 * A shop within the shop, from the first word of its application on.
 *
 * @param id of the member who runs it
 * @param email where that member is reached; empty while nothing was saved
 * @param since when it came into its state
 * @param reason what the administrator wrote who declined or suspended it
 * @param trusted whether its products need no look before they are shown
 * @param version 0 where nothing is kept yet, one more with each change
 */
public record SellerAccount(
        SellerId id,
        String email,
        ShopDetails details,
        SellerState state,
        Instant since,
        Optional<String> reason,
        boolean trusted,
        long version) {

    /** The account of somebody who has told nothing yet. */
    public static SellerAccount none(SellerId id) {
        return new SellerAccount(
                id, "", ShopDetails.NONE, SellerState.APPLYING, Instant.EPOCH, Optional.empty(), false, 0);
    }

    /** As whom they sell: empty where they may not. */
    public Optional<Seller> selling() {
        return state == SellerState.APPROVED ? details.shopName().map(name -> new Seller(id, name)) : Optional.empty();
    }

    /** How the shop holds it with them. */
    public Standing standing() {
        return new Standing(trusted, state == SellerState.SUSPENDED);
    }

    /** The name that nobody else may take; empty where this account keeps none. */
    public Optional<String> heldName() {
        return state.holdsName() ? details.shopName() : Optional.empty();
    }

    SellerAccount telling(String toReachThem, ShopDetails other) {
        return new SellerAccount(id, toReachThem, other, state, since, reason, trusted, version + 1);
    }

    SellerAccount in(SellerState next, Optional<String> why, Instant now) {
        return new SellerAccount(id, email, details, next, now, why, trusted, version + 1);
    }

    SellerAccount trusted(boolean whether) {
        return new SellerAccount(id, email, details, state, since, reason, whether, version + 1);
    }
}
