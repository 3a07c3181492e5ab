package dev.souk.functions.catalog;

import dev.souk.catalog.FieldChange;
import dev.souk.catalog.ProductChange;
import dev.souk.catalog.ProductField;
import dev.souk.catalog.ProductHistory;
import dev.souk.catalog.VariantId;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contract's {@code ProductChangePage}. */
@Json
record ProductChangePageJson(
        List<ProductChangeJson> changes, @Nullable String nextCursor) {
    /** The contract's {@code ProductChange}. */
    @Json
    record ProductChangeJson(
            long version,
            String at,
            @Nullable ChangedByJson by,
            boolean created,
            List<FieldChangeJson> fields,
            int more) {
        static ProductChangeJson of(ProductChange change) {
            return new ProductChangeJson(
                    change.version(),
                    change.at().toString(),
                    change.by().map(ChangedByJson::of).orElse(null),
                    change.version() == 1,
                    change.fields().stream().map(FieldChangeJson::of).toList(),
                    change.more());
        }
    }

    /** The contract's {@code FieldChange}. */
    @Json
    record FieldChangeJson(
            String field,
            @Nullable String variantId,
            @Nullable String label,
            @Nullable String before,
            @Nullable String after,
            @Nullable MoneyJson priceBefore,
            @Nullable MoneyJson priceAfter) {
        /** A variant that came or went is shown by what it costs. */
        private static final Set<ProductField> PRICED =
                EnumSet.of(ProductField.PRICE, ProductField.COMPARE_AT_PRICE, ProductField.VARIANT);

        static FieldChangeJson of(FieldChange change) {
            var priced = PRICED.contains(change.field());
            return new FieldChangeJson(
                    change.field().code(),
                    change.variant().map(VariantId::value).orElse(null),
                    change.label().isEmpty() ? null : change.label(),
                    priced ? null : change.before().orElse(null),
                    priced ? null : change.after().orElse(null),
                    priced ? money(change.before()) : null,
                    priced ? money(change.after()) : null);
        }

        private static @Nullable MoneyJson money(Optional<String> text) {
            return text.map(price -> price.split(" ", 2))
                    .map(parts -> new MoneyJson(Long.parseLong(parts[0]), parts[1]))
                    .orElse(null);
        }
    }

    static ProductChangePageJson of(ProductHistory.Page page) {
        return new ProductChangePageJson(
                page.changes().stream().map(ProductChangeJson::of).toList(),
                page.next().orElse(null));
    }
}
