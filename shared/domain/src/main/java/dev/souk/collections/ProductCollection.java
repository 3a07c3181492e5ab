package dev.souk.collections;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing.Sort;
import dev.souk.catalog.ProductId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A row of products under a title.
 *
 * @param title not blank
 * @param line a sentence below the title
 */
public record ProductCollection(String title, Optional<String> line, Contents contents) {
    /** More than this nobody looks through sideways. */
    public static final int MOST_CHOSEN = 24;

    public ProductCollection {
        title = title.strip();
        line = line.map(String::strip).filter(text -> !text.isEmpty());
        if (title.isEmpty()) {
            throw new IllegalArgumentException("A collection has a title");
        }
    }

    /** What it shows. */
    public sealed interface Contents {
        /**
         * These, in this order, as far as shoppers see them.
         *
         * @param products at least one, at most {@link #MOST_CHOSEN}, none of them twice
         */
        record Chosen(List<ProductId> products) implements Contents {
            public Chosen {
                products = List.copyOf(products);
                if (products.isEmpty()
                        || products.size() > MOST_CHOSEN
                        || repeated(products).isPresent()) {
                    throw new IllegalArgumentException("No choice that can be kept: " + products);
                }
            }
        }

        /**
         * Whatever comes first.
         *
         * @param category in this one or below it; empty for the whole shop
         */
        record Rule(Optional<CategoryId> category, Sort sort) implements Contents {}
    }

    /** The first place at which a product stands that was there before; empty where each is there once. */
    public static OptionalInt repeated(List<ProductId> products) {
        var seen = new HashSet<ProductId>();
        return IntStream.range(0, products.size())
                .filter(place -> !seen.add(products.get(place)))
                .findFirst();
    }
}
