package dev.souk.sellers;

import dev.souk.addresses.PostalAddress;
import dev.souk.identity.SellerId;
import dev.souk.shipping.Dispatch;
import java.util.Optional;

/**
 * How a seller has set up their part of the shop.
 *
 * @param returnAddress where parcels go back to, if not to the address of the seller's account
 * @param version 0 where nothing is kept yet, one more with each change
 */
public record SellerSettings(SellerId seller, Dispatch dispatch, Optional<PostalAddress> returnAddress, long version) {

    /** Of who has kept nothing yet: as is usual in the shop. */
    public static SellerSettings none(SellerId seller) {
        return new SellerSettings(seller, Dispatch.USUAL, Optional.empty(), 0);
    }

    /** The next version, with this instead. */
    public SellerSettings changedTo(Dispatch wanted, Optional<PostalAddress> parcelsBackTo) {
        return new SellerSettings(seller, wanted, parcelsBackTo, version + 1);
    }

    /** Whether both say the same, of whatever version. */
    public boolean saysAs(SellerSettings other) {
        return dispatch.equals(other.dispatch) && returnAddress.equals(other.returnAddress);
    }
}
