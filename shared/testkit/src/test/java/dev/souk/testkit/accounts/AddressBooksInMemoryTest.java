package dev.souk.testkit.accounts;

import dev.souk.accounts.AddressBooks;

class AddressBooksInMemoryTest extends AddressBooksContract {
    @Override
    protected AddressBooks books() {
        return new AddressBooksInMemory();
    }
}
