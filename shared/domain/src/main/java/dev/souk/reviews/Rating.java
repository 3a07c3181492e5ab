package dev.souk.reviews;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The stars of all reviews of a product that are shown.
 *
 * @param histogram how many gave one star, two, and so on to five
 */
public record Rating(List<Long> histogram) {
    /** Of a product that nobody has reviewed. */
    public static final Rating NONE = new Rating(List.of(0L, 0L, 0L, 0L, 0L));

    public Rating {
        histogram = List.copyOf(histogram);
        if (histogram.size() != ReviewContent.MOST_STARS) {
            throw new IllegalArgumentException("A histogram of stars has five columns");
        }
    }

    /** How many reviews. */
    public long count() {
        return histogram.stream().mapToLong(Long::longValue).sum();
    }

    /** Ten times their mean, rounded to the nearest, halves up; 0 where there is none. */
    public long averageTenths() {
        var count = count();
        var stars = IntStream.range(0, histogram.size())
                .mapToLong(i -> (i + 1) * histogram.get(i))
                .sum();
        return count == 0 ? 0 : (20 * stars + count) / (2 * count);
    }

    /** Both together. */
    public Rating plus(Rating other) {
        return new Rating(IntStream.range(0, histogram.size())
                .mapToObj(i -> histogram.get(i) + other.histogram.get(i))
                .toList());
    }
}
