package dev.souk.testkit.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.Cart;
import dev.souk.cart.CartChanging;
import dev.souk.cart.CartLine;
import dev.souk.cart.CartOwner;
import dev.souk.cart.Carts;
import dev.souk.identity.MemberId;
import dev.souk.money.Money;
import dev.souk.pricing.VariantRef;
import dev.souk.testkit.FixedClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What whoever keeps carts owes. */
public abstract class CartsContract {
    private static final CartOwner.Guest GUEST = new CartOwner.Guest("token");
    private static final CartOwner.Member MEMBER = new CartOwner.Member(new MemberId("ada"));

    private final FixedClock clock = new FixedClock();

    /** Carts by this clock, none kept yet; the same ones within a test. */
    protected abstract Carts carts(Clock clock);

    private Carts carts() {
        return carts(clock);
    }

    @Test
    void findsAnEmptyCartWhereNoneWasKept() {
        assertThat(carts().find(GUEST)).isEqualTo(Cart.empty(GUEST));
    }

    @Test
    void givesBackWhatWasSaved() {
        var cart = new Cart(MEMBER, List.of(line("a", 2), line("b", 9999)), 1);

        assertThat(carts().save(cart)).isTrue();

        assertThat(carts().find(MEMBER)).isEqualTo(cart);
        assertThat(carts().find(GUEST).lines()).isEmpty();
    }

    @Test
    void savesOnlyTheNextVersion() {
        var first = new Cart(GUEST, List.of(line("a", 1)), 1);
        carts().save(first);

        assertThat(carts().save(first)).isFalse();
        assertThat(carts().save(new Cart(GUEST, List.of(), 3))).isFalse();
        assertThat(carts().save(new Cart(GUEST, List.of(), 2))).isTrue();
    }

    @Test
    void removesOnlyTheCartThatWasSeen() {
        var first = new Cart(GUEST, List.of(line("a", 1)), 1);
        var second = new Cart(GUEST, List.of(line("b", 1)), 2);
        carts().save(first);
        carts().save(second);

        assertThat(carts().remove(first)).isFalse();
        assertThat(carts().find(GUEST)).isEqualTo(second);
        assertThat(carts().remove(second)).isTrue();
        assertThat(carts().find(GUEST)).isEqualTo(Cart.empty(GUEST));
        assertThat(carts().remove(Cart.empty(GUEST))).isTrue();
    }

    @Test
    void keepsForLaterWhatIsNotBought() {
        var later = new CartLine(new VariantRef("b", "one"), 2, Money.of(100, "GBP"), true);
        carts().save(new Cart(GUEST, List.of(line("a", 1), later), 1));
        var changing = new CartChanging(carts());

        changing.clear(GUEST);
        changing.clear(GUEST);
        assertThat(carts().find(GUEST)).isEqualTo(new Cart(GUEST, List.of(later), 2));

        changing.takeOut(GUEST, later.variant());
        changing.clear(GUEST);
        assertThat(carts().find(GUEST)).isEqualTo(Cart.empty(GUEST));
    }

    @Test
    void forgetsAGuestAfterThirtyDaysAndAMemberNever() {
        carts().save(new Cart(GUEST, List.of(line("a", 1)), 1));
        carts().save(new Cart(MEMBER, List.of(line("a", 1)), 1));

        clock.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(carts().find(GUEST).lines()).hasSize(1);
        clock.advance(Duration.ofSeconds(2));

        assertThat(carts().find(GUEST).lines()).isEmpty();
        assertThat(carts().find(MEMBER).lines()).hasSize(1);
        // The table may not have dropped the old cart yet: the guest can begin a new one all the same.
        var next = new Cart(GUEST, List.of(line("b", 1)), carts().find(GUEST).version() + 1);
        assertThat(carts().save(next)).isTrue();
        assertThat(carts().find(GUEST)).isEqualTo(next);
    }

    @Test
    void losesNoLineOfTwoTabs() {
        var changing = new CartChanging(carts());

        var puts = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> changing.put(GUEST, line("product-" + i, 1))))
                .toList();
        puts.forEach(put -> assertThat(put.join()).isInstanceOf(CartChanging.Outcome.Changed.class));

        assertThat(carts().find(GUEST).lines()).hasSize(4);
    }

    @Test
    void mergesAGuestsCartIntoAMembersOnce() {
        var changing = new CartChanging(carts());
        changing.put(GUEST, line("a", 3));
        changing.put(GUEST, line("b", 1));
        changing.put(MEMBER, line("a", 2));

        changing.merge(MEMBER, GUEST);
        changing.merge(MEMBER, GUEST);

        assertThat(carts().find(MEMBER).lines()).containsExactly(line("a", 3), line("b", 1));
        assertThat(carts().find(GUEST)).isEqualTo(Cart.empty(GUEST));
    }

    private static CartLine line(String product, int quantity) {
        return new CartLine(new VariantRef(product, "one"), quantity, Money.of(100, "GBP"), false);
    }
}
