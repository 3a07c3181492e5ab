package dev.souk.testkit.catalog;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSummary;
import dev.souk.catalog.Products;
import dev.souk.catalog.Publication;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.SellersShelves;
import dev.souk.catalog.ShelfFilter;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.catalog.Stock;
import dev.souk.catalog.StockChange;
import dev.souk.catalog.StockCorrection;
import dev.souk.catalog.StockCorrections;
import dev.souk.catalog.VariantId;
import dev.souk.catalog.WaitingProducts;
import dev.souk.identity.SellerId;
import dev.souk.pricing.Offer;
import dev.souk.pricing.Offers;
import dev.souk.pricing.VariantRef;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Products, offers and what waits, in memory. Safe for use by several threads. */
public final class CatalogInMemory implements Products, Offers, SellersShelves, WaitingProducts, StockCorrections {
    private final Map<ProductId, ShelvedProduct> shelf = new HashMap<>();
    private final Map<String, StockCorrection> corrections = new HashMap<>();

    @Override
    public synchronized Optional<ShelvedProduct> findOwn(ProductId id) {
        return Optional.ofNullable(shelf.get(id));
    }

    @Override
    public Optional<ShelvedProduct> findLatest(ProductId id) {
        return findOwn(id);
    }

    /** Takes pieces off the shelf as an order does. */
    public synchronized void sell(ProductId id, VariantId variant, long pieces) {
        var there = findOwn(id).orElseThrow();
        var stock = new HashMap<>(there.stock());
        var before = there.stockOf(variant);
        stock.put(variant, new Stock(before.available() - pieces, before.counted()));
        shelf.put(id, new ShelvedProduct(there.product(), stock));
    }

    @Override
    public synchronized Listing.Outcome list(Listing listing) {
        var label = "from-" + listing.category().map(Object::toString).orElse("all") + "-" + listing.sort() + "-";
        var sorted = shelf.values().stream()
                .map(ShelvedProduct::product)
                .filter(Product::shown)
                .filter(product -> listing.category().isEmpty()
                        || listing.category().get().equals(product.content().category()))
                .sorted(order(listing.sort()))
                .toList();
        var start = 0;
        if (listing.cursor().isPresent()) {
            var cursor = listing.cursor().get();
            start = 1
                    + sorted.stream()
                            .map(product -> label + product.id())
                            .toList()
                            .indexOf(cursor);
            if (start == 0) {
                return new Listing.Outcome.CursorUnknown();
            }
        }
        var page = sorted.stream().skip(start).limit(listing.limit()).toList();
        var more = start + page.size() < sorted.size();
        return new Listing.Outcome.Page(
                page.stream().map(ProductSummary::of).toList(),
                more ? Optional.of(label + page.getLast().id()) : Optional.empty());
    }

    @Override
    public synchronized List<ProductSummary> newest(Collection<CategoryId> categories, int limit) {
        return shelf.values().stream()
                .map(ShelvedProduct::product)
                .filter(Product::shown)
                .filter(product -> categories.contains(product.content().category()))
                .sorted(order(Listing.Sort.NEWEST))
                .limit(limit)
                .map(ProductSummary::of)
                .toList();
    }

    private static Comparator<Product> order(Listing.Sort sort) {
        var byPrice = Comparator.comparing(Product::fromPrice).thenComparing(p -> p.id().value());
        return switch (sort) {
            case NEWEST -> Comparator.comparing(Product::arrivedAt).reversed();
            case PRICE_ASCENDING -> byPrice;
            case PRICE_DESCENDING -> byPrice.reversed();
        };
    }

    @Override
    public synchronized boolean save(Change change) {
        var id = change.product().id();
        var there = findOwn(id);
        var version = there.map(shelved -> shelved.product().version()).orElse(0L);
        var stock = new HashMap<>(there.map(ShelvedProduct::stock).orElse(Map.of()));
        if (version + 1 != change.product().version()
                || !change.stock().stream().allMatch(c -> suffices(stock, c))) {
            return false;
        }
        for (var count : change.stock()) {
            var before = stock.getOrDefault(count.variant(), Stock.NONE);
            stock.put(count.variant(), new Stock(before.available() + count.by(), OptionalLong.of(count.counted())));
        }
        change.withdrawn().forEach(stock::remove);
        shelf.put(id, new ShelvedProduct(change.product(), stock));
        return true;
    }

    @Override
    public synchronized StockCorrections.Outcome write(StockCorrection correction, boolean counted) {
        var before = corrections.get(correction.product() + " " + correction.variant() + " " + correction.id());
        if (before != null) {
            return before.equals(correction)
                    ? new StockCorrections.Outcome.Written()
                    : new StockCorrections.Outcome.KeyUsedOtherwise();
        }
        var there = findOwn(correction.product());
        var stock = new HashMap<>(there.map(ShelvedProduct::stock).orElse(Map.of()));
        if (there.isEmpty() || (counted && !stock.containsKey(correction.variant()))) {
            return new StockCorrections.Outcome.Gone();
        }
        var was = stock.getOrDefault(correction.variant(), Stock.NONE);
        var is = was.available() + correction.by();
        if (is < 0 || is > StockCorrection.MOST) {
            return new StockCorrections.Outcome.OutOfBounds(was.available());
        }
        stock.put(correction.variant(), new Stock(is, was.counted()));
        shelf.put(correction.product(), new ShelvedProduct(there.get().product(), stock));
        corrections.put(correction.product() + " " + correction.variant() + " " + correction.id(), correction);
        return new StockCorrections.Outcome.Written();
    }

    private static boolean suffices(Map<VariantId, Stock> stock, StockChange change) {
        return stock.getOrDefault(change.variant(), Stock.NONE).available() + change.by() >= 0;
    }

    @Override
    public synchronized Optional<SellersShelves.Page> of(
            SellerId seller, ShelfFilter filter, int limit, Optional<String> cursor) {
        var label = "of-" + seller + "-";
        var all = shelf.values().stream()
                .filter(there -> there.product().content().seller().id().equals(seller))
                .filter(there -> filter.fitsName(
                        there.product().id(), there.product().content().title()))
                .filter(filter::fitsStock)
                .filter(there -> filter.fitsState(there.product().publication().state()))
                .sorted(Comparator.comparing(ShelvedProduct::product, order(Listing.Sort.NEWEST)))
                .toList();
        var places = all.stream().map(there -> label + there.product().id()).toList();
        if (cursor.isPresent() && !places.contains(cursor.get())) {
            return Optional.empty();
        }
        var start = cursor.map(places::indexOf).map(place -> place + 1).orElse(0);
        var end = Math.min(all.size(), start + limit);
        return Optional.of(new SellersShelves.Page(
                all.subList(start, end), end < all.size() ? Optional.of(places.get(end - 1)) : Optional.empty()));
    }

    @Override
    public synchronized Optional<WaitingProducts.Page> inReview(int limit, Optional<String> cursor) {
        var waiting = in(PublicationState.IN_REVIEW, Publication::since);
        var places =
                waiting.stream().map(there -> "waits-" + there.product().id()).toList();
        if (cursor.isPresent() && !places.contains(cursor.get())) {
            return Optional.empty();
        }
        var start = cursor.map(places::indexOf).map(place -> place + 1).orElse(0);
        var end = Math.min(waiting.size(), start + limit);
        return Optional.of(new WaitingProducts.Page(
                waiting.subList(start, end),
                end < waiting.size() ? Optional.of(places.get(end - 1)) : Optional.empty()));
    }

    @Override
    public synchronized List<ProductId> due(Instant now, int limit) {
        return in(PublicationState.SCHEDULED, one -> one.publishAt().orElseThrow()).stream()
                .map(ShelvedProduct::product)
                .filter(product -> product.publication().due(now).isPresent())
                .map(Product::id)
                .limit(limit)
                .toList();
    }

    private List<ShelvedProduct> in(PublicationState state, Function<Publication, Instant> when) {
        return shelf.values().stream()
                .filter(there -> there.product().publication().state() == state)
                .sorted(Comparator.comparing((ShelvedProduct there) ->
                                when.apply(there.product().publication()))
                        .thenComparing(there -> there.product().id().value()))
                .toList();
    }

    @Override
    public synchronized Map<VariantRef, Offer> find(Collection<VariantRef> variants) {
        var offers = new LinkedHashMap<VariantRef, Offer>();
        for (var ref : List.copyOf(variants)) {
            find(new ProductId(ref.productId()))
                    .flatMap(there -> offer(there, ref))
                    .ifPresent(o -> offers.put(ref, o));
        }
        return offers;
    }

    private static Optional<Offer> offer(ShelvedProduct there, VariantRef ref) {
        var variant = new VariantId(ref.variantId());
        return Offer.of(there.product(), variant, there.stockOf(variant));
    }
}
