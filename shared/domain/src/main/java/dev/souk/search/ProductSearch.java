package dev.souk.search;

/** Finds products. What was changed in the last seconds may be found as it was. */
@FunctionalInterface
public interface ProductSearch {
    /** What a query finds. */
    SearchResult search(SearchQuery query);
}
