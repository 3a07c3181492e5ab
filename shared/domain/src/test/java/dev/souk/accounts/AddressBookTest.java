package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.addresses.PostalAddress;
import dev.souk.identity.MemberId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressBookTest {
    private static final MemberId MAYA = new MemberId("maya");
    private static final PostalAddress HOME =
            new PostalAddress("Maya", "1 Market Street", Optional.empty(), "Leeds", Optional.empty(), "LS1 1AA", "GB");

    @Test
    void isTheSameBookWhereNothingDiffers() {
        var book = AddressBook.empty(MAYA).with("home", HOME, false).orElseThrow();
        assertThat(book.with("home", HOME, true)).containsSame(book);
        assertThat(book.without("work")).isSameAs(book);
    }

    @Test
    void hasADefaultWhereItHasAnything() {
        var saved = List.of(new SavedAddress("home", HOME));
        assertThatThrownBy(() -> new AddressBook(MAYA, saved, Optional.empty(), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AddressBook(MAYA, saved, Optional.of("work"), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
