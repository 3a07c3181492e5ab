package dev.souk.sellers;

import dev.souk.catalog.SellerStandings;
import dev.souk.identity.SellerId;

/** Standing as administrators gave it in a seller's account. Of whoever has none nothing is known. */
public final class AccountsStandings implements SellerStandings {
    private final SellerAccounts accounts;

    /** Standing by these accounts. */
    public AccountsStandings(SellerAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Standing of(SellerId seller) {
        return accounts.find(seller).map(SellerAccount::standing).orElse(Standing.UNKNOWN);
    }
}
