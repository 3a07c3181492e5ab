package dev.souk.testkit.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AddressBook;
import dev.souk.accounts.AddressBooks;
import dev.souk.accounts.AddressKeeping;
import dev.souk.accounts.AddressKeeping.Outcome.Kept;
import dev.souk.accounts.SavedAddress;
import dev.souk.addresses.PostalAddress;
import dev.souk.identity.MemberId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What whoever keeps address books owes. */
public abstract class AddressBooksContract {
    private static final MemberId MAYA = new MemberId("maya");
    public static final PostalAddress HOME = new PostalAddress(
            "Maya Lind", "1 Market Street", Optional.of("Flat 2"), "Leeds", Optional.of("Yorkshire"), "LS1 1AA", "GB");
    public static final PostalAddress WORK = new PostalAddress(
            "Maya Lind", "2 Side Street", Optional.empty(), "York", Optional.empty(), "YO1 1AA", "GB");

    /** Books, none yet. */
    protected abstract AddressBooks books();

    private static AddressBook with(AddressBook book, String id, PostalAddress address) {
        return book.with(id, address, false).orElseThrow();
    }

    @Test
    void hasNothingAtFirst() {
        assertThat(books().find(MAYA)).isEqualTo(AddressBook.empty(MAYA));
    }

    @Test
    void keepsEveryFieldAndWhatIsLeftOutLeftOut() {
        var books = books();
        var one = with(AddressBook.empty(MAYA), "home", HOME);
        var two = with(one, "work", WORK);

        assertThat(books.save(one)).isTrue();
        assertThat(books.save(two)).isTrue();
        assertThat(books.find(MAYA)).isEqualTo(two);
        assertThat(books.find(new MemberId("mia")).addresses()).isEmpty();
        var none = two.without("work").without("home");
        assertThat(books.save(two.without("work"))).isTrue();
        assertThat(books.save(none)).isTrue();
        assertThat(books.find(MAYA)).isEqualTo(none);
    }

    @Test
    void refusesABookThatIsNotTheNextOfTheLast() {
        var books = books();
        var one = with(AddressBook.empty(MAYA), "home", HOME);
        books.save(one);

        assertThat(books.save(one)).isFalse();
        assertThat(books.save(with(AddressBook.empty(MAYA), "other", WORK))).isFalse();
        assertThat(books.save(with(with(one, "a", WORK), "b", WORK))).isFalse();
        assertThat(books.find(MAYA)).isEqualTo(one);
    }

    @Test
    void losesNoneOfTheAddressesThatManyDevicesSaveAtOnce() throws Exception {
        var books = books();
        var keeping = new AddressKeeping(books);
        var saves = new ArrayList<Callable<AddressKeeping.Outcome>>();
        for (var i = 0; i < 6; i++) {
            var id = "device-" + i;
            saves.add(() -> keeping.put(MAYA, id, HOME, false));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var outcome : threads.invokeAll(saves)) {
                assertThat(outcome.get()).isInstanceOf(Kept.class);
            }
        }
        assertThat(books.find(MAYA).addresses())
                .extracting(SavedAddress::id)
                .containsExactlyInAnyOrder("device-0", "device-1", "device-2", "device-3", "device-4", "device-5");
    }
}
