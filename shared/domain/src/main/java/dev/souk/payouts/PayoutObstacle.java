package dev.souk.payouts;

import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerState;
import java.util.Locale;
import java.util.Optional;

/** Why a seller is paid nothing now, whatever they have. */
public enum PayoutObstacle {
    /** Nobody approved them, or not yet. */
    NOT_APPROVED,
    SUSPENDED,
    /** They have not said where their money goes. */
    NO_PAYOUT_ACCOUNT;

    /** As the contract writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What stands in the way of this one; empty where nothing does. */
    public static Optional<PayoutObstacle> of(SellerAccount account) {
        if (account.state() == SellerState.SUSPENDED) {
            return Optional.of(SUSPENDED);
        }
        if (account.selling().isEmpty()) {
            return Optional.of(NOT_APPROVED);
        }
        return account.details().payoutAccount().isPresent() ? Optional.empty() : Optional.of(NO_PAYOUT_ACCOUNT);
    }
}
