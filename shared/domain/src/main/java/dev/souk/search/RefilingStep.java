package dev.souk.search;

import dev.souk.catalog.CategoryId;
import java.util.List;
import java.util.Optional;

/**
 * Where the refiling of products goes on.
 *
 * @param job which refiling; small letters, digits and '-'
 * @param number how many steps went before this one
 * @param left categories whose products are still to be filed, at least one; the first of them from the place on
 * @param place where in the list of the first the step before ended; empty for its beginning
 */
public record RefilingStep(String job, int number, List<CategoryId> left, Optional<String> place) {
    public RefilingStep {
        left = List.copyOf(left);
        if (left.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to be filed");
        }
    }

    /** The first of a job. */
    public static RefilingStep first(String job, List<CategoryId> categories) {
        return new RefilingStep(job, 0, categories, Optional.empty());
    }

    /** What tells it from all others; a step that is called for again has the same. */
    public String name() {
        return job + "-" + number;
    }

    /** The next one, in the same category. */
    RefilingStep from(String cursor) {
        return new RefilingStep(job, number + 1, left, Optional.of(cursor));
    }

    /** The next one, in the category after it; empty where none is left. */
    Optional<RefilingStep> withNextCategory() {
        return left.size() == 1
                ? Optional.empty()
                : Optional.of(new RefilingStep(job, number + 1, left.subList(1, left.size()), Optional.empty()));
    }
}
