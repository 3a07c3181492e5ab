package dev.souk.functions.pages;

import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.pages.PageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The category tree as pages show it. */
record Aisles(List<Category> tree) {

    /** The topmost, for the header. */
    List<Map<String, Object>> top(Optional<CategoryId> here) {
        return tree.stream()
                .filter(category -> category.parent().isEmpty())
                .map(category -> {
                    var step = link(category);
                    return Map.<String, Object>of(
                            "name",
                            Objects.requireNonNull(step.get("name")),
                            "to",
                            Objects.requireNonNull(step.get("to")),
                            "here",
                            here.filter(category.id()::equals).isPresent());
                })
                .toList();
    }

    /** Those that are parts of one. */
    List<Map<String, String>> within(CategoryId parent) {
        return tree.stream()
                .filter(category -> category.parent().filter(parent::equals).isPresent())
                .map(Aisles::link)
                .toList();
    }

    /** The way to one, the topmost first and itself the last; none where there is no such category. */
    List<Map<String, String>> way(Optional<CategoryId> to) {
        var steps = new ArrayList<Map<String, String>>();
        var next = to.flatMap(this::find);
        // A tree that leads back to itself would have no end.
        while (next.isPresent() && steps.size() < tree.size()) {
            steps.addFirst(link(next.get()));
            next = next.get().parent().flatMap(this::find);
        }
        return steps;
    }

    private Optional<Category> find(CategoryId id) {
        return tree.stream().filter(category -> category.id().equals(id)).findFirst();
    }

    private static Map<String, String> link(Category category) {
        return Map.of("name", category.name(), "to", PageId.of(category.id()).path());
    }
}
