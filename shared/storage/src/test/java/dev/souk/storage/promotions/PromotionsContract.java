package dev.souk.storage.promotions;

import static dev.souk.promotions.SamplePromotions.atLeast;
import static dev.souk.promotions.SamplePromotions.automatic;
import static dev.souk.promotions.SamplePromotions.exclusive;
import static dev.souk.promotions.SamplePromotions.firstOrder;
import static dev.souk.promotions.SamplePromotions.limited;
import static dev.souk.promotions.SamplePromotions.promotion;
import static dev.souk.promotions.SamplePromotions.tenPercent;
import static dev.souk.promotions.SamplePromotions.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.promotions.Benefit;
import dev.souk.promotions.Promotion;
import dev.souk.promotions.PromotionId;
import dev.souk.promotions.Promotions;
import dev.souk.promotions.Scope;
import dev.souk.promotions.Standing;
import dev.souk.promotions.Standings;
import dev.souk.promotions.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Promotions} and {@link Standings} promises. */
interface PromotionsContract {
    Promotions promotions();

    Standings standings();

    private static Promotion next(Promotion promotion, String name) {
        return new Promotion(
                promotion.id(),
                name,
                promotion.benefit(),
                promotion.scope(),
                promotion.terms(),
                promotion.exclusive(),
                promotion.rank(),
                promotion.version() + 1);
    }

    @Test
    default void readsEveryKindAsItWasSaved() {
        var dated = new Terms(
                false,
                Optional.of(Instant.parse("2026-11-24T00:00:00Z")),
                Optional.of(Instant.parse("2026-12-24T00:00:00Z")),
                Optional.of(Money.of(5_000, "GBP")),
                false,
                OptionalInt.of(100),
                OptionalInt.of(2));
        var scope = new Scope(
                Set.of(new ProductId("mug"), new ProductId("cup")),
                Set.of(new CategoryId("kitchen")),
                Set.of(new SellerId("pottery")));
        var all = List.of(
                within(promotion("DATED", new Benefit.PercentOff(1_250), dated), scope),
                promotion("TENNER", new Benefit.AmountOff(Money.of(1_000, "GBP")), atLeast(Money.of(3_000, "GBP"))),
                exclusive(automatic("3FOR2", new Benefit.BuyAndGet(2, 1, 10_000))),
                promotion("POST", new Benefit.FreeShipping(), firstOrder()));
        for (var promotion : all) {
            assertThat(promotions().save(promotion)).isTrue();
            assertThat(promotions().read(promotion.id())).contains(new Standing(promotion, 0, 0));
        }
        assertThat(promotions().read(new PromotionId("NOBODY"))).isEmpty();
    }

    @Test
    default void savesEachVersionAfterTheOneBefore() {
        var first = tenPercent("TENTH");
        assertThat(promotions().save(first)).isTrue();
        var second = next(first, "A tenth off");
        assertThat(promotions().save(second)).isTrue();
        assertThat(promotions().save(next(first, "Something else"))).isFalse();
        assertThat(promotions().read(first.id())).contains(new Standing(second, 0, 0));
        assertThat(promotions().save(next(second, "Third"))).isTrue();
    }

    @Test
    default void findsAutomaticOnesAndNamedCodes() {
        var automatic = automatic("3FOR2", new Benefit.BuyAndGet(2, 1, 10_000));
        var named = tenPercent("TENTH");
        List.of(automatic, named, tenPercent("OTHER")).forEach(promotions()::save);
        assertThat(standings().find(Set.of(named.id(), new PromotionId("NOBODY")), Optional.of("E#1")))
                .containsExactlyInAnyOrder(new Standing(automatic, 0, 0), new Standing(named, 0, 0));
        assertThat(standings().find(Set.of(), Optional.empty())).containsExactly(new Standing(automatic, 0, 0));
    }

    @Test
    default void listsPageByPage() {
        var code = promotion("AAA", new Benefit.PercentOff(100), limited(OptionalInt.of(1), OptionalInt.empty()));
        var automatic = automatic("ZZZ", new Benefit.PercentOff(100));
        List.of(code, automatic).forEach(promotions()::save);
        var first = promotions().list(1, Optional.empty());
        var second = promotions().list(1, first.next());
        assertThat(first.promotions()).containsExactly(new Standing(automatic, 0, 0));
        assertThat(second.promotions()).containsExactly(new Standing(code, 0, 0));
        assertThat(second.next()).isEmpty();
        assertThat(promotions().list(2, Optional.empty()).next()).isEmpty();
    }

    @Test
    default void refusesACursorOfItsOwnMaking() {
        assertThatExceptionOfType(Promotions.InvalidCursor.class)
                .isThrownBy(() -> promotions().list(3, Optional.of("b3JkZXI")));
    }
}
