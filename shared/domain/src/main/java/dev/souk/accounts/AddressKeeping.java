package dev.souk.accounts;

import dev.souk.addresses.PostalAddress;
import dev.souk.identity.MemberId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Changes address books so that two devices lose no address: whoever finds the book changed looks again and repeats the
 * change. A change that is made twice comes to the same.
 */
public final class AddressKeeping {
    /** One person's devices at one moment: each failure means that another one got its way. */
    private static final int ATTEMPTS = 8;

    private final AddressBooks books;

    /** Changing these books. */
    public AddressKeeping(AddressBooks books) {
        this.books = books;
    }

    /** What came of a change. */
    public sealed interface Outcome {
        /** The book as it is now. */
        record Kept(AddressBook book) implements Outcome {}

        /** There is no room for another address. */
        record Full() implements Outcome {}

        /** Others changed the book each time. */
        record Contended() implements Outcome {}
    }

    /** Puts an address into the member's book, as {@link AddressBook#with} does. */
    public Outcome put(MemberId member, String id, PostalAddress address, boolean preferIt) {
        return change(member, book -> book.with(id, address, preferIt));
    }

    /** Takes an address out of the member's book. */
    public Outcome takeOut(MemberId member, String id) {
        return change(member, book -> Optional.of(book.without(id)));
    }

    private Outcome change(MemberId member, Function<AddressBook, Optional<AddressBook>> wish) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = books.find(member);
            var next = wish.apply(found);
            if (next.isEmpty()) {
                return new Outcome.Full();
            }
            if (next.get().equals(found) || books.save(next.get())) {
                return new Outcome.Kept(next.get());
            }
        }
        return new Outcome.Contended();
    }
}
