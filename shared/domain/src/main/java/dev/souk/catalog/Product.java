package dev.souk.catalog;

import dev.souk.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A product: what it is, not how much of it there is. Its choices fit its options, its variants differ in id and choices,
 * and all prices are in one currency.
 *
 * @param content what shoppers see
 * @param version 1 at first, one more with each change
 * @param createdAt when it was first saved
 * @param publication whether it is in the shop
 */
public record Product(ProductId id, ProductDraft content, long version, Instant createdAt, Publication publication) {

    /** A product, or what keeps it from being one. */
    public sealed interface Outcome {
        /** It is one. */
        record Sound(Product product) implements Outcome {}

        /** It is none. */
        record Flawed(List<ProductFlaw> flaws) implements Outcome {
            public Flawed {
                flaws = List.copyOf(flaws);
            }
        }
    }

    /** For what was a product before, such as one that comes out of a table. */
    public Product {
        var first = content.variants().stream().findFirst();
        var flaws = first.isEmpty()
                ? List.<ProductFlaw>of(new ProductFlaw.NoVariant())
                : ProductFlaws.of(content, first.get().price().currency());
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException(id + " is not sound: " + flaws);
        }
        if (version < 1) {
            throw new IllegalArgumentException("Versions count from 1");
        }
    }

    /** One that was in the shop from the start. */
    public Product(ProductId id, ProductDraft content, long version, Instant createdAt) {
        this(id, content, version, createdAt, Publication.shownFrom(createdAt));
    }

    /**
     * A new product.
     *
     * @param currency the shop's
     */
    public static Outcome of(
            ProductId id, ProductDraft draft, Publication publication, Currency currency, Instant createdAt) {
        return outcome(id, draft, publication, currency, 1, createdAt);
    }

    /** A new product that is in the shop at once. */
    public static Outcome of(ProductId id, ProductDraft draft, Currency currency, Instant createdAt) {
        return of(id, draft, Publication.shownFrom(createdAt), currency, createdAt);
    }

    /** This product as the draft wants it, where it is now: the next version, or this one where nothing differs. */
    public Outcome changedTo(ProductDraft draft, Currency currency) {
        return changedTo(draft, publication, currency);
    }

    /** This product as the draft wants it and moved there: the next version, or this one where nothing differs. */
    public Outcome changedTo(ProductDraft draft, Publication next, Currency currency) {
        return draft.equals(content) && next.equals(publication)
                ? new Outcome.Sound(this)
                : outcome(id, draft, next, currency, version + 1, createdAt);
    }

    private static Outcome outcome(
            ProductId id,
            ProductDraft draft,
            Publication publication,
            Currency currency,
            long version,
            Instant createdAt) {
        var flaws = ProductFlaws.of(draft, currency);
        return flaws.isEmpty()
                ? new Outcome.Sound(new Product(id, draft, version, createdAt, publication))
                : new Outcome.Flawed(flaws);
    }

    /** The same, one version on: something about it was written that is no part of its content. */
    public Product touched() {
        return movedTo(publication);
    }

    /** The same, one version on, with other pictures, of which there are as many. */
    public Product showing(List<Image> images) {
        if (images.size() != content.images().size()) {
            throw new IllegalArgumentException("Variants name pictures by their places");
        }
        return new Product(id, content.showing(images), version + 1, createdAt, publication);
    }

    /** The same, one version on, and there. */
    public Product movedTo(Publication next) {
        return new Product(id, content, version + 1, createdAt, next);
    }

    /** Whether shoppers see it. Whatever shows, finds or sells products asks this and nothing else. */
    public boolean shown() {
        return publication.shown();
    }

    /** When it came into the shop, which is what lists of the newest go by; while it never did, when it was first saved. */
    public Instant arrivedAt() {
        return publication.firstShown().orElse(createdAt);
    }

    /** The variant of that id. */
    public Optional<Variant> variant(VariantId variantId) {
        return content.variants().stream()
                .filter(variant -> variant.id().equals(variantId))
                .findFirst();
    }

    /** The picture of a variant: its own, or the product's first; none that lies elsewhere. */
    public Optional<Image> imageOf(Variant variant) {
        var images = content.images();
        return variant.imageIndex()
                .map(images::get)
                .filter(image -> !image.elsewhere())
                .or(() -> images.stream().filter(image -> !image.elsewhere()).findFirst());
    }

    /** The price of the cheapest variant. */
    public Money fromPrice() {
        return cheapest().price();
    }

    /** The variant that costs least; the first of those that cost the same. */
    public Variant cheapest() {
        return content.variants().stream()
                .min(Comparator.comparing(Variant::price))
                .orElseThrow();
    }

    /** Whether variants differ in what they cost, in whatever currency. */
    public boolean pricesVary() {
        return content.variants().stream()
                        .map(variant -> List.of(List.of(variant.price()), variant.namedPrices()))
                        .distinct()
                        .count()
                > 1;
    }

    /** The least that a variant costs in each currency in which its seller named prices: all variants have one there. */
    public List<Money> namedFromPrices() {
        return content.variants().getFirst().namedPrices().stream()
                .map(Money::currency)
                .map(this::namedFrom)
                .toList();
    }

    private Money namedFrom(Currency currency) {
        return content.variants().stream()
                .flatMap(variant -> variant.namedPrices().stream())
                .filter(price -> price.currency().equals(currency))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
