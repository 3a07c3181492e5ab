package dev.souk.functions.orders;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import dev.souk.promotions.Scope;
import io.avaje.jsonb.Json;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The contract's {@code PromotionScope}. */
@Json
record PromotionScopeJson(
        @Nullable List<String> productIds,
        @Nullable List<String> categoryIds,
        @Nullable List<String> sellerIds) {
    static PromotionScopeJson of(Scope scope) {
        return new PromotionScopeJson(
                texts(scope.products(), ProductId::value),
                texts(scope.categories(), CategoryId::value),
                texts(scope.sellers(), SellerId::value));
    }

    static Scope scope(@Nullable PromotionScopeJson json) {
        return json == null
                ? Scope.ALL
                : new Scope(
                        values(json.productIds, ProductId::new),
                        values(json.categoryIds, CategoryId::new),
                        values(json.sellerIds, SellerId::new));
    }

    private static <T> @Nullable List<String> texts(Collection<T> values, Function<T, String> text) {
        return values.isEmpty() ? null : values.stream().map(text).sorted().toList();
    }

    private static <T> Set<T> values(@Nullable List<String> texts, Function<String, T> value) {
        return texts == null ? Set.of() : texts.stream().map(value).collect(Collectors.toUnmodifiableSet());
    }
}
