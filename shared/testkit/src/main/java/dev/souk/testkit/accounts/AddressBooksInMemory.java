package dev.souk.testkit.accounts;

import dev.souk.accounts.AddressBook;
import dev.souk.accounts.AddressBooks;
import dev.souk.identity.MemberId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Address books that end with the test. */
public final class AddressBooksInMemory implements AddressBooks {
    private final Map<MemberId, AddressBook> books = new ConcurrentHashMap<>();

    @Override
    public AddressBook find(MemberId member) {
        return books.getOrDefault(member, AddressBook.empty(member));
    }

    @Override
    public synchronized boolean save(AddressBook book) {
        if (find(book.member()).version() != book.version() - 1) {
            return false;
        }
        books.put(book.member(), book);
        return true;
    }
}
