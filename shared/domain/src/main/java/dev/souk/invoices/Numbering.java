package dev.souk.invoices;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gives documents the numbers that follow, each series its own. */
public final class Numbering {
    private final int year;
    private final Map<Series, Long> last;

    /**
     * Numbers of a year.
     *
     * @param last the last number taken of each series; one that is not there begins with 1
     */
    public Numbering(int year, Map<Series, Long> last) {
        this.year = year;
        this.last = new EnumMap<>(Series.class);
        this.last.putAll(last);
    }

    /** The documents with the next numbers, in their order. */
    public List<IssuedDocument> of(List<DocumentKey> keys, Instant now) {
        return keys.stream()
                .map(key -> {
                    var count = last.merge(key.series(), 1L, Long::sum);
                    return new IssuedDocument(key, new DocumentNumber(key.series(), year, count), now);
                })
                .toList();
    }
}
