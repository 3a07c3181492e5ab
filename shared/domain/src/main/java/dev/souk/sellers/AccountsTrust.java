package dev.souk.sellers;

import dev.souk.catalog.TrustedSellers;
import dev.souk.identity.SellerId;

/** Trust as administrators gave it in a seller's account. Whoever has none is not trusted. */
public final class AccountsTrust implements TrustedSellers {
    private final SellerAccounts accounts;

    /** Trust by these accounts. */
    public AccountsTrust(SellerAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean trusts(SellerId seller) {
        return accounts.find(seller).filter(SellerAccount::trusted).isPresent();
    }
}
