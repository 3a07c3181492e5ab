package dev.souk.storage.promotions;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.promotions.Benefit;
import dev.souk.promotions.Promotion;
import dev.souk.promotions.PromotionId;
import dev.souk.promotions.Scope;
import dev.souk.promotions.Terms;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From promotions to items and back. An item that makes no sense is an exception: nothing is guessed about money. */
final class PromotionMapping {
    private PromotionMapping() {}

    static PromotionItem item(Promotion promotion) {
        var item = new PromotionItem();
        var terms = promotion.terms();
        item.sk = PromotionKeys.sort(promotion);
        item.version = promotion.version();
        item.name = promotion.name();
        write(promotion.benefit(), item);
        item.products = texts(promotion.scope().products(), ProductId::value);
        item.categories = texts(promotion.scope().categories(), CategoryId::value);
        item.sellers = texts(promotion.scope().sellers(), SellerId::value);
        item.begins = terms.from().map(Instant::toEpochMilli).orElse(null);
        item.ends = terms.until().map(Instant::toEpochMilli).orElse(null);
        terms.minimum().ifPresent(minimum -> {
            item.minimum = minimum.amount();
            item.currency = minimum.currency().getCurrencyCode();
        });
        item.firstOrder = terms.firstOrder();
        item.uses = boxed(terms.uses());
        item.usesPerShopper = boxed(terms.usesPerShopper());
        item.exclusive = promotion.exclusive();
        item.rank = promotion.rank();
        return item;
    }

    private static void write(Benefit benefit, PromotionItem item) {
        switch (benefit) {
            case Benefit.PercentOff(var points) -> {
                item.kind = "percent-off";
                item.points = points;
            }
            case Benefit.AmountOff(var amount) -> {
                item.kind = "amount-off";
                item.off = amount.amount();
                item.currency = amount.currency().getCurrencyCode();
            }
            case Benefit.BuyAndGet(var buy, var get, var points) -> {
                item.kind = "buy-and-get";
                item.buy = buy;
                item.gain = get;
                item.points = points;
            }
            case Benefit.FreeShipping _ -> item.kind = "free-shipping";
        }
    }

    static Promotion promotion(PromotionItem item) {
        var code = !item.sk.startsWith(PromotionKeys.AUTOMATIC);
        return new Promotion(
                new PromotionId(item.sk.substring(PromotionKeys.AUTOMATIC.length())),
                item.name,
                benefit(item),
                new Scope(
                        values(item.products, ProductId::new),
                        values(item.categories, CategoryId::new),
                        values(item.sellers, SellerId::new)),
                new Terms(
                        code,
                        Optional.ofNullable(item.begins).map(Instant::ofEpochMilli),
                        Optional.ofNullable(item.ends).map(Instant::ofEpochMilli),
                        Optional.ofNullable(item.minimum).map(amount -> money(item, amount)),
                        item.firstOrder,
                        optional(item.uses),
                        optional(item.usesPerShopper)),
                item.exclusive,
                item.rank,
                item.version);
    }

    private static Benefit benefit(PromotionItem item) {
        return switch (item.kind) {
            case "percent-off" -> new Benefit.PercentOff(Objects.requireNonNull(item.points));
            case "amount-off" -> new Benefit.AmountOff(money(item, Objects.requireNonNull(item.off)));
            case "buy-and-get" ->
                new Benefit.BuyAndGet(
                        Objects.requireNonNull(item.buy),
                        Objects.requireNonNull(item.gain),
                        Objects.requireNonNull(item.points));
            case "free-shipping" -> new Benefit.FreeShipping();
            default -> throw new IllegalArgumentException("No promotion gives '" + item.kind + "'");
        };
    }

    private static Money money(PromotionItem item, long amount) {
        return Money.of(amount, Objects.requireNonNull(item.currency));
    }

    private static <T> List<String> texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).sorted().toList();
    }

    private static <T> Set<T> values(List<String> texts, Function<String, T> value) {
        return texts.stream().map(value).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
