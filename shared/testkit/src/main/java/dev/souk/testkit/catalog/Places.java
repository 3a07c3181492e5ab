package dev.souk.testkit.catalog;

import java.util.List;
import java.util.Optional;

/** Where a page of a list in memory begins and ends. */
record Places(int start, int end, Optional<String> next) {
    /**
     * The page behind the cursor.
     *
     * @param places a name for each thing of the list; the last of a page is the cursor of the next
     * @return empty where the cursor is none of them
     */
    static Optional<Places> page(List<String> places, int limit, Optional<String> cursor) {
        if (cursor.isPresent() && !places.contains(cursor.get())) {
            return Optional.empty();
        }
        var start = cursor.map(places::indexOf).map(place -> place + 1).orElse(0);
        var end = Math.min(places.size(), start + limit);
        return Optional.of(
                new Places(start, end, end < places.size() ? Optional.of(places.get(end - 1)) : Optional.empty()));
    }
}
