package dev.souk.storage.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.Wishlists;
import dev.souk.identity.MemberId;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import dev.souk.testkit.accounts.AddressBooksContract;
import dev.souk.testkit.accounts.WishlistsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoWishlistsIT extends WishlistsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected Wishlists wishlists() {
        return AccountsStorage.wishlists(DYNAMO.enhanced(), DYNAMO.settings()::accountsTable);
    }

    /** As long as the identity provider's are: what is read is charged by its bytes, keys too. */
    private static final MemberId SHOPPER = new MemberId("6f9619ff-8b86-4011-b42d-00c04fc964ff");

    @Test
    void writesAUnitForEachHoweverLongTheListIs() {
        fill(200);
        assertUnits(() -> wishlists().add(SHOPPER, wish("one-more", 100)), 0, 1);
        assertUnits(() -> wishlists().remove(SHOPPER, wish("one-more", 100).product()), 0, 1);
    }

    /** With titles and ids of some thirty letters, as a shop has them. */
    @Test
    void readsAUnitForTwentyAndEightForAFullList() {
        fill(20);
        assertUnits(() -> wishlists().of(SHOPPER), 1, 0);
        fill(200);
        assertUnits(() -> wishlists().of(SHOPPER), 8, 0);
    }

    @Test
    void readsNothingElseThatIsKeptOfTheMember() {
        var books = AccountsStorage.addressBooks(DYNAMO.enhanced(), DYNAMO.settings()::accountsTable);
        books.save(
                books.find(MAYA).with("home", AddressBooksContract.HOME, true).orElseThrow());
        assertThat(wishlists().of(MAYA)).isEmpty();
    }

    private void fill(int wishes) {
        for (var i = 0; i < wishes; i++) {
            wishlists().add(SHOPPER, wish("bedside-lamp-in-polished-brass-" + i, 8_900));
        }
    }

    private static void assertUnits(Runnable work, double read, double written) {
        assertThat(UnitsTaken.by(work))
                .containsOnlyKeys(Tables.ACCOUNTS)
                .containsValue(new Receipt.Units(read, written));
    }
}
