package dev.souk.search;

/** Says while somebody types what they may mean. */
@FunctionalInterface
public interface SearchSuggestions {
    /**
     * What fits what is typed so far, of whose last word the end may be missing.
     *
     * @param limit how many of each kind at the most, at least 1
     */
    Suggestions suggest(String typed, int limit);
}
