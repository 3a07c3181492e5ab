package dev.souk.orders;

import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.offer;
import static dev.souk.orders.SampleOrders.placement;
import static dev.souk.orders.SampleOrders.variant;
import static dev.souk.orders.SampleOrders.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.money.Money;
import dev.souk.orders.PlacingOutcome.KeyUsedOtherwise;
import dev.souk.orders.PlacingOutcome.Placed;
import dev.souk.orders.PlacingOutcome.Refused;
import dev.souk.pricing.CheckoutProblem.OutOfStock;
import dev.souk.pricing.CheckoutProblem.PriceChanged;
import dev.souk.pricing.CheckoutProblem.TooFew;
import dev.souk.pricing.CheckoutProblem.TotalChanged;
import dev.souk.pricing.Offer;
import dev.souk.pricing.WantedLine;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderPlacingTest {
    private static final List<Offer> TEAPOTS = List.of(offer("teapot", 1_200, 10));
    private final InMemoryOrders orders = new InMemoryOrders();

    private OrderPlacing placing(List<Offer> offers) {
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        return new OrderPlacing(SampleOrders.checkout(offers, clock), orders, clock);
    }

    private static Placement teapots(String key, int quantity) {
        return placement(Optional.empty(), key, TEAPOTS, List.of(wanted("teapot", quantity)), "GB");
    }

    @Test
    void takesTheStockWithTheOrder() {
        orders.putStock(variant("teapot"), 10);
        var placed = (Placed) placing(TEAPOTS).place(teapots("key-1", 3));
        assertThat(placed.replayed()).isFalse();
        assertThat(orders.find(placed.order().id())).contains(placed.order());
        assertThat(orders.stockOf(variant("teapot"))).isEqualTo(7);
    }

    @Test
    void answersTheFirstOrderWhenItIsSentAgain() {
        orders.putStock(variant("teapot"), 10);
        var first = (Placed) placing(TEAPOTS).place(teapots("key-1", 3));
        assertThat(placing(TEAPOTS).place(teapots("key-1", 3))).isEqualTo(new Placed(first.order(), true));
        assertThat(orders.stockOf(variant("teapot"))).isEqualTo(7);
    }

    @Test
    void answersTheFirstOrderThoughPricesAndStockHaveChangedSince() {
        orders.putStock(variant("teapot"), 10);
        var request = teapots("key-1", 3);
        var first = (Placed) placing(TEAPOTS).place(request);
        assertThat(placing(List.of(offer("teapot", 9_999, 0))).place(request))
                .isEqualTo(new Placed(first.order(), true));
        assertThat(placing(List.of()).place(request)).isEqualTo(new Placed(first.order(), true));
    }

    @Test
    void refusesAnotherOrderUnderTheSameKey() {
        orders.putStock(variant("teapot"), 10);
        placing(TEAPOTS).place(teapots("key-1", 3));
        assertThat(placing(TEAPOTS).place(teapots("key-1", 4))).isEqualTo(new KeyUsedOtherwise());
        assertThat(placing(List.of()).place(teapots("key-1", 4))).isEqualTo(new KeyUsedOtherwise());
        assertThat(orders.stockOf(variant("teapot"))).isEqualTo(7);
    }

    @Test
    void saysWhatHasChangedSinceTheShopperLooked() {
        orders.putStock(variant("teapot"), 10);
        var seen = WantedLine.of(variant("teapot"), 1, Optional.of(Money.of(1_200, "GBP")));
        var request = placement(Optional.empty(), "key-1", TEAPOTS, List.of(seen), "GB");
        assertThat(placing(List.of(offer("teapot", 1_300, 10))).place(request))
                .isEqualTo(new Refused(List.of(
                        new PriceChanged(variant("teapot"), Money.of(1_200, "GBP"), Money.of(1_300, "GBP")),
                        new TotalChanged(Money.of(1_595, "GBP"), Money.of(1_695, "GBP")))));
        assertThat(orders.all()).isEmpty();
    }

    @Test
    void whoComesTooLateIsToldWhatIsLeft() {
        // The offers were read before others bought.
        orders.putStock(variant("teapot"), 2);
        assertThat(placing(TEAPOTS).place(teapots("key-1", 3)))
                .isEqualTo(new Refused(List.of(new TooFew(variant("teapot"), 2))));
        orders.putStock(variant("teapot"), 0);
        assertThat(placing(TEAPOTS).place(teapots("key-1", 3)))
                .isEqualTo(new Refused(List.of(new OutOfStock(variant("teapot")))));
    }
}
