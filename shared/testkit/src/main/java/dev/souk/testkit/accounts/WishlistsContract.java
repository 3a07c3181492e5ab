package dev.souk.testkit.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.Wish;
import dev.souk.accounts.Wishlists;
import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import dev.souk.money.Money;
import dev.souk.testkit.FixedClock;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What whoever keeps wishlists owes. */
public abstract class WishlistsContract {
    protected static final MemberId MAYA = new MemberId("maya");
    private static final Wish TEAPOT = wish("teapot", 4_200);

    /** Wishlists, none yet. */
    protected abstract Wishlists wishlists();

    /** A wish for a product at so many pence. */
    protected static Wish wish(String product, long pence) {
        return new Wish(new ProductId(product), "A " + product, Money.of(pence, "GBP"), FixedClock.START);
    }

    @Test
    void hasNothingAtFirst() {
        assertThat(wishlists().of(MAYA)).isEmpty();
    }

    @Test
    void keepsEveryFieldForItsMemberAlone() {
        var lists = wishlists();
        var lamp = wish("reading-lamp", 5_400);
        lists.add(MAYA, TEAPOT);
        lists.add(MAYA, lamp);

        assertThat(lists.of(MAYA)).containsExactlyInAnyOrder(TEAPOT, lamp);
        assertThat(lists.of(new MemberId("may"))).isEmpty();
    }

    @Test
    void leavesWhatIsThereAsItIs() {
        var lists = wishlists();
        lists.add(MAYA, TEAPOT);
        lists.add(MAYA, new Wish(TEAPOT.product(), "Other", Money.of(1, "GBP"), FixedClock.START.plusSeconds(9)));

        assertThat(lists.of(MAYA)).containsExactly(TEAPOT);
    }

    @Test
    void takesOffThatProductAloneAndAsOftenAsIsAsked() {
        var lists = wishlists();
        var pots = wish("teapots", 9_900);
        lists.add(MAYA, TEAPOT);
        lists.add(MAYA, pots);
        lists.remove(MAYA, TEAPOT.product());
        lists.remove(MAYA, TEAPOT.product());
        lists.remove(new MemberId("mia"), pots.product());

        assertThat(lists.of(MAYA)).containsExactly(pots);
    }

    @Test
    void losesNothingOfWhatManyDevicesDoAtOnce() throws Exception {
        var lists = wishlists();
        lists.add(MAYA, TEAPOT);
        var work = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 8; i++) {
            var wish = wish("device-" + i, 100);
            work.add(() -> {
                lists.add(MAYA, wish);
                return true;
            });
        }
        work.add(() -> {
            lists.remove(MAYA, TEAPOT.product());
            return true;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(lists.of(MAYA))
                .hasSize(8)
                .allMatch(wish -> wish.product().value().startsWith("device-"));
    }
}
