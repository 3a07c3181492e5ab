package dev.souk.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.money.Money;
import dev.souk.pricing.VariantRef;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CartTest {
    private static final CartOwner GUEST = new CartOwner.Guest("token");

    @Test
    void replacesTheLineOfTheSameVariantInItsPlace() {
        var cart = with(with(with(Cart.empty(GUEST), line("a", 1)), line("b", 1)), line("a", 5));

        assertThat(cart.lines()).containsExactly(line("a", 5), line("b", 1));
        assertThat(cart.version()).isEqualTo(3);
    }

    @Test
    void staysTheSameWhereNothingDiffers() {
        var cart = with(Cart.empty(GUEST), line("a", 1));

        assertThat(with(cart, line("a", 1))).isSameAs(cart);
        assertThat(cart.without(new VariantRef("other", "one"))).isSameAs(cart);
    }

    @Test
    void takesAHundredLinesAndNoMore() {
        var full = new Cart(
                GUEST, IntStream.range(0, 100).mapToObj(i -> line("p" + i, 1)).toList(), 1);

        assertThat(full.with(line("one-more", 1))).isInstanceOf(Cart.Outcome.Full.class);
        assertThat(full.with(line("p99", 2))).isInstanceOf(Cart.Outcome.Fine.class);
    }

    @Test
    void mergesToTheLargerOfBothHoweverOften() {
        var mine = with(with(Cart.empty(GUEST), line("a", 1)), line("b", 9));
        var theirs = with(with(with(Cart.empty(GUEST), line("c", 3)), line("b", 2)), line("a", 4));

        var once = mine.merged(theirs);

        assertThat(once.lines()).containsExactly(line("a", 4), line("b", 9), line("c", 3));
        assertThat(once.merged(theirs)).isSameAs(once);
    }

    @Test
    void keepsForLaterOnlyWhatBothCartsKeep() {
        var mine = with(with(Cart.empty(GUEST), saved("a", 1)), saved("b", 1));
        var theirs = with(with(Cart.empty(GUEST), saved("a", 2)), line("b", 1));

        var once = mine.merged(theirs);

        assertThat(once.lines()).containsExactly(saved("a", 2), line("b", 1));
        assertThat(once.merged(theirs)).isSameAs(once);
    }

    @Test
    void whatIsBoughtGoesAndWhatIsKeptForLaterStays() {
        var cart = with(with(Cart.empty(GUEST), line("a", 1)), saved("b", 1));

        assertThat(cart.bought().lines()).containsExactly(saved("b", 1));
        assertThat(cart.bought().bought()).isEqualTo(cart.bought());
    }

    @Test
    void keepsItsOwnLinesWhereAMergeIsTooMuch() {
        var mine = new Cart(
                GUEST, IntStream.range(0, 99).mapToObj(i -> line("m" + i, 1)).toList(), 1);
        var theirs = with(with(Cart.empty(GUEST), line("x", 1)), line("y", 1));

        var merged = mine.merged(theirs);

        assertThat(merged.lines()).hasSize(100).startsWith(line("m0", 1)).endsWith(line("x", 1));
    }

    @Test
    void refusesQuantitiesThatNoLineHas() {
        assertThatThrownBy(() -> line("a", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line("a", 10_000)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Cart with(Cart cart, CartLine line) {
        return ((Cart.Outcome.Fine) cart.with(line)).cart();
    }

    private static CartLine saved(String product, int quantity) {
        return new CartLine(new VariantRef(product, "one"), quantity, Money.of(100, "GBP"), true);
    }

    private static CartLine line(String product, int quantity) {
        return new CartLine(new VariantRef(product, "one"), quantity, Money.of(100, "GBP"), false);
    }
}
