package dev.souk.sellers;

import dev.souk.addresses.PostalAddress;
import dev.souk.identity.SellerId;
import java.util.Optional;

/** Says where what is taken back goes: where the seller's settings say, or else the address of the account. */
public final class ReturnAddresses {
    private final SellersSettings settings;
    private final SellerAccounts accounts;

    public ReturnAddresses(SellersSettings settings, SellerAccounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    /** Where a seller wants parcels back; empty where they have never said. */
    public Optional<PostalAddress> of(SellerId seller) {
        return settings.of(seller)
                .returnAddress()
                .or(() -> accounts.find(seller)
                        .flatMap(account -> account.details().returnAddress()));
    }
}
