package dev.souk.accounts;

import dev.souk.identity.MemberId;

/** All address books. */
public interface AddressBooks {
    /** The member's book as it was last saved, or an empty one. */
    AddressBook find(MemberId member);

    /**
     * Keeps a book.
     *
     * @param book its version is one more than that of the book that was found
     * @return false where somebody saved that book meanwhile; then nothing is written
     */
    boolean save(AddressBook book);
}
