package dev.souk.testkit.accounts;

import dev.souk.sellers.SellerAccounts;

class SellerAccountsInMemoryTest extends SellerAccountsContract {
    @Override
    protected SellerAccounts accounts() {
        return new SellerAccountsInMemory();
    }
}
