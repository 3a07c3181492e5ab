package dev.souk.collections;

import dev.souk.catalog.Listing.Sort;
import dev.souk.catalog.ProductId;
import dev.souk.collections.ProductCollection.Contents;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the shop's home shows, in this order.
 *
 * @param collections at most {@link #MOST}
 * @param version from 1; 0 where nothing was saved yet
 */
public record HomeCollections(List<ProductCollection> collections, long version) {
    /** A home that goes on for longer is a catalogue. */
    public static final int MOST = 12;

    public HomeCollections {
        collections = List.copyOf(collections);
        if (collections.size() > MOST) {
            throw new IllegalArgumentException("No home shows " + collections.size() + " collections");
        }
    }

    /** What a shop shows whose administrators have said nothing yet: its newest things. */
    public static HomeCollections unsaved() {
        var newest = new ProductCollection(
                "Just unpacked", Optional.empty(), new Contents.Rule(Optional.empty(), Sort.NEWEST));
        return new HomeCollections(List.of(newest), 0);
    }

    /** The next version, with these instead. */
    public HomeCollections changedTo(List<ProductCollection> wanted) {
        return new HomeCollections(wanted, version + 1);
    }

    /** All products that were chosen for one of them. */
    public Set<ProductId> chosen() {
        return collections.stream()
                .flatMap(collection -> switch (collection.contents()) {
                    case Contents.Chosen(var products) -> products.stream();
                    case Contents.Rule _ -> Stream.<ProductId>empty();
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}
