package dev.souk.functions.catalog;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Image;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductOption;
import dev.souk.catalog.PublicationWish;
import dev.souk.catalog.Seller;
import dev.souk.catalog.TaxClass;
import dev.souk.catalog.Variant;
import dev.souk.catalog.VariantId;
import dev.souk.money.Currencies;
import dev.souk.money.Money;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.json.ImageJson;
import dev.souk.platform.json.InstantText;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code SaveProductRequest}. */
@Json
record SaveProductRequest(
        String title,
        @Nullable String description,
        String categoryId,
        @Nullable String taxClass,
        @Nullable String sellerId,
        @Nullable String sellerName,
        @Nullable List<OptionJson> options,
        List<SaveVariantJson> variants,
        @Nullable List<ImageJson> images,
        @Nullable List<AttributeJson> attributes,
        @Nullable String state,
        @Nullable String publishAt) {

    /** The contract's {@code SaveVariant}. */
    @Json
    record SaveVariantJson(
            String variantId,
            @Nullable String sku,
            @Nullable List<String> choices,
            MoneyJson price,
            long stock,
            @Nullable Integer imageIndex,
            @Nullable Integer weightGrams,
            @Nullable Integer lowStock,
            @Nullable String barcode,
            @Nullable MoneyJson compareAtPrice,
            @Nullable List<MoneyJson> namedPrices) {
        List<MoneyJson> named() {
            return Objects.requireNonNullElse(namedPrices, List.of());
        }

        Variant toVariant(Currency currency) {
            return new Variant(
                    new VariantId(variantId),
                    Optional.ofNullable(sku),
                    choices == null ? List.of() : choices,
                    new Money(price.amount(), currency),
                    Optional.ofNullable(imageIndex),
                    Optional.ofNullable(weightGrams),
                    Optional.ofNullable(lowStock),
                    Optional.ofNullable(barcode),
                    Optional.ofNullable(compareAtPrice).map(money -> new Money(money.amount(), currency)),
                    named().stream()
                            .map(money -> Money.of(money.amount(), money.currency()))
                            .toList());
        }
    }

    /** Where a price is not in one of the shop's currencies: three letters need not even be one, so this comes before the draft. */
    List<FieldError> foreignPrices(Currencies currencies) {
        var shop = currencies.own();
        var errors = new ArrayList<FieldError>();
        for (var i = 0; i < variants.size(); i++) {
            var variant = variants.get(i);
            if (isForeign(variant.price(), shop)) {
                errors.add(FlawErrors.foreign(i, "price", shop));
            }
            if (variant.compareAtPrice() != null && isForeign(variant.compareAtPrice(), shop)) {
                errors.add(FlawErrors.foreign(i, "compareAtPrice", shop));
            }
            for (var place = 0; place < variant.named().size(); place++) {
                if (currencies.find(variant.named().get(place).currency()).isEmpty()) {
                    errors.add(FlawErrors.unknown(i, place, currencies));
                }
            }
        }
        return errors;
    }

    private static boolean isForeign(MoneyJson money, Currency shop) {
        return !money.currency().equals(shop.getCurrencyCode());
    }

    /** What is wrong with the time at which to publish; the contract's format is not held against what comes. */
    List<FieldError> timeErrors() {
        if (publishAt == null) {
            return List.of();
        }
        if (!"published".equals(state)) {
            return List.of(new FieldError(
                    "/publishAt", "Goes with the state published. Say that too, or leave the time out."));
        }
        return InstantText.read(publishAt).isPresent() ? List.of() : List.of(InstantText.flaw("/publishAt"));
    }

    /** Only without {@link #timeErrors}. */
    PublicationWish wish() {
        return switch (state) {
            case null -> new PublicationWish.Keep();
            case "draft" -> new PublicationWish.Draft();
            case "published" ->
                new PublicationWish.Publish(Optional.ofNullable(publishAt).flatMap(InstantText::read));
            case "withdrawn" -> new PublicationWish.Withdraw();
            default -> throw new IllegalArgumentException("The contract has no such wish: " + state);
        };
    }

    ProductDraft toDraft(Seller seller, Currency currency) {
        return new ProductDraft(
                title,
                description == null ? "" : description,
                new CategoryId(categoryId),
                Optional.ofNullable(taxClass).flatMap(TaxClass::of).orElse(TaxClass.STANDARD),
                seller,
                productOptions(),
                variants.stream().map(variant -> variant.toVariant(currency)).toList(),
                productImages(),
                AttributeJson.read(attributes));
    }

    /** Of two variants with one id the first counts here; the draft with both is refused. */
    Map<VariantId, Long> counts() {
        var counts = new LinkedHashMap<VariantId, Long>();
        variants.forEach(variant -> counts.putIfAbsent(new VariantId(variant.variantId()), variant.stock()));
        return counts;
    }

    private List<ProductOption> productOptions() {
        return options == null
                ? List.of()
                : options.stream().map(OptionJson::toOption).toList();
    }

    private List<Image> productImages() {
        return images == null
                ? List.of()
                : images.stream().map(ImageJson::toImage).toList();
    }
}
