package dev.souk.testkit.accounts;

import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.ShelfMarks;

class ShelfMarksInMemoryTest extends ShelfMarksContract {
    private final SellerAccountsInMemory accounts = new SellerAccountsInMemory();

    @Override
    protected SellerAccounts accounts() {
        return accounts;
    }

    @Override
    protected ShelfMarks marks() {
        return accounts.marks();
    }
}
