package dev.souk.catalog;

import static java.util.stream.Collectors.joining;

import dev.souk.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one version of a product has that the one before had not, to read and of bounded size: an entry is some four
 * kilobytes at most, however long a description is and however many variants change.
 */
public final class ProductDifference {
    private static final int MOST_FIELDS = 40;
    /** Of labels and both sides of all fields. */
    private static final int MOST_CHARACTERS = 3_000;

    private final List<FieldChange> found = new ArrayList<>();

    private ProductDifference() {}

    /**
     * The entry of a change.
     *
     * @param before empty for a new product
     */
    public static ProductChange entry(Optional<Product> before, Product after, Optional<ChangedBy> by, Instant at) {
        var difference = new ProductDifference();
        if (before.isPresent()) {
            difference.compare(before.get(), after);
        } else {
            difference.begin(after);
        }
        var kept = fitting(difference.found);
        return new ProductChange(after.id(), after.version(), at, by, kept, difference.found.size() - kept.size());
    }

    private static List<FieldChange> fitting(List<FieldChange> all) {
        var kept = new ArrayList<FieldChange>();
        var characters = 0;
        for (var field : all) {
            characters += field.length();
            if (kept.size() == MOST_FIELDS || characters > MOST_CHARACTERS) {
                break;
            }
            kept.add(field);
        }
        return kept;
    }

    private void begin(Product product) {
        note(ProductField.TITLE, Optional.empty(), Optional.of(product.content().title()));
        note(ProductField.STATE, Optional.empty(), Optional.of(state(product)));
    }

    private void compare(Product before, Product after) {
        var was = before.content();
        var is = after.content();
        compare(ProductField.STATE, before, after, ProductDifference::state);
        compareOptional(
                ProductField.PUBLISH_AT,
                before,
                after,
                product -> product.publication().publishAt().map(Instant::toString));
        compareOptional(
                ProductField.REJECTION,
                before,
                after,
                product -> product.publication().rejection());
        compareOptional(ProductField.WITHHELD, before, after, ProductDifference::withheld);
        compare(ProductField.TITLE, was, is, ProductDraft::title);
        compare(ProductField.DESCRIPTION, was, is, ProductDraft::description);
        compare(ProductField.CATEGORY, was, is, draft -> draft.category().value());
        compare(ProductField.TAX_CLASS, was, is, draft -> draft.taxClass().code());
        compare(ProductField.SELLER, was, is, draft -> draft.seller().name());
        compare(ProductField.OPTIONS, was, is, ProductDifference::options);
        compareOptional(ProductField.ATTRIBUTES, was, is, ProductDifference::attributes);
        compare(ProductField.IMAGES, was, is, ProductDifference::images);
        compareVariants(before, after);
    }

    private void compareVariants(Product before, Product after) {
        for (var variant : after.content().variants()) {
            before.variant(variant.id())
                    .ifPresentOrElse(
                            was -> compare(was, variant),
                            () -> found.add(whole(variant, Optional.empty(), Optional.of(price(variant)))));
        }
        for (var variant : before.content().variants()) {
            if (after.variant(variant.id()).isEmpty()) {
                found.add(whole(variant, Optional.of(price(variant)), Optional.empty()));
            }
        }
    }

    private static FieldChange whole(Variant variant, Optional<String> before, Optional<String> after) {
        return new FieldChange(ProductField.VARIANT, Optional.of(variant.id()), label(variant), before, after);
    }

    private void compare(Variant before, Variant after) {
        ofVariant(ProductField.CHOICES, before, after, variant -> Optional.of(label(variant)));
        ofVariant(ProductField.PRICE, before, after, variant -> Optional.of(price(variant)));
        ofVariant(ProductField.SKU, before, after, Variant::sku);
        ofVariant(
                ProductField.VARIANT_IMAGE,
                before,
                after,
                variant -> variant.imageIndex().map(index -> Integer.toString(index + 1)));
        ofVariant(
                ProductField.WEIGHT,
                before,
                after,
                variant -> variant.weightGrams().map(grams -> Integer.toString(grams)));
        ofVariant(
                ProductField.LOW_STOCK,
                before,
                after,
                variant -> variant.lowStock().map(pieces -> Integer.toString(pieces)));
        ofVariant(ProductField.BARCODE, before, after, Variant::barcode);
        ofVariant(
                ProductField.COMPARE_AT_PRICE,
                before,
                after,
                variant -> variant.compareAtPrice().map(ProductDifference::text));
        ofVariant(
                ProductField.NAMED_PRICES,
                before,
                after,
                variant -> Optional.of(variant.namedPrices())
                        .filter(prices -> !prices.isEmpty())
                        .map(prices ->
                                prices.stream().map(ProductDifference::text).collect(joining("; "))));
    }

    private void ofVariant(
            ProductField field, Variant before, Variant after, Function<Variant, Optional<String>> part) {
        var was = part.apply(before);
        var is = part.apply(after);
        if (!was.equals(is)) {
            found.add(new FieldChange(field, Optional.of(after.id()), label(after), was, is));
        }
    }

    private <T> void compare(ProductField field, T before, T after, Function<T, String> part) {
        compareOptional(field, before, after, part.andThen(Optional::of));
    }

    private <T> void compareOptional(ProductField field, T before, T after, Function<T, Optional<String>> part) {
        var was = part.apply(before);
        var is = part.apply(after);
        if (!was.equals(is)) {
            note(field, was, is);
        }
    }

    private void note(ProductField field, Optional<String> before, Optional<String> after) {
        found.add(new FieldChange(
                field,
                Optional.empty(),
                "",
                before.map(text -> Excerpts.of(text, after.orElse(""))),
                after.map(text -> Excerpts.of(text, before.orElse("")))));
    }

    private static String state(Product product) {
        return product.publication().state().code();
    }

    private static Optional<String> withheld(Product product) {
        return product.publication().withheld() ? Optional.of("yes") : Optional.empty();
    }

    private static String label(Variant variant) {
        return String.join(" / ", variant.choices());
    }

    private static String price(Variant variant) {
        return text(variant.price());
    }

    private static String text(Money money) {
        return money.amount() + " " + money.currency().getCurrencyCode();
    }

    private static String options(ProductDraft draft) {
        return draft.options().stream()
                .map(option -> option.name() + ": " + String.join(", ", option.values()))
                .collect(joining("; "));
    }

    private static Optional<String> attributes(ProductDraft draft) {
        return Optional.of(draft.attributes().stream()
                        .map(attribute -> attribute.name() + ": " + attribute.value())
                        .collect(joining("; ")))
                .filter(text -> !text.isEmpty());
    }

    /** What each shows; two that show the same differ by their files. */
    private static String images(ProductDraft draft) {
        return draft.images().stream()
                .map(image -> image.alt() + " (" + file(image) + ")")
                .collect(joining("; "));
    }

    /** The address from its last part but one: that is what tells one upload from another. */
    private static String file(Image image) {
        var parts = image.url().split("/", -1);
        return parts.length < 2 ? image.url() : parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }
}
