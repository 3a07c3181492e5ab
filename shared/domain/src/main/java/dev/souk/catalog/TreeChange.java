package dev.souk.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one tree has otherwise than the one before it.
 *
 * @param refiled categories of whose products the path is another one, in its steps or in their names; those that came and those
 *     that went are among them
 * @param pages categories whose own page is another one: by its name, by the way to it, by what it leads to, or by what is listed
 *     in it and below it
 * @param everywhere whether the aisles at the top are others, which stand on every page
 */
public record TreeChange(Set<CategoryId> refiled, Set<CategoryId> pages, boolean everywhere) {
    public TreeChange {
        refiled = Set.copyOf(refiled);
        pages = Set.copyOf(pages);
    }

    /** From one tree to another. */
    public static TreeChange between(CategoryTree before, CategoryTree after) {
        var was = before.paths();
        var is = after.paths();
        var refiled = Stream.concat(was.keySet().stream(), is.keySet().stream())
                .filter(id -> !steps(was, id).equals(steps(is, id)))
                .collect(Collectors.toSet());
        var pages = new HashSet<>(refiled);
        // Their things are listed above them, too: where they were, and where they are.
        refiled.forEach(
                id -> Stream.of(was, is).flatMap(ways -> way(ways, id).stream()).forEach(step -> pages.add(step.id())));
        var led = children(before);
        var leads = children(after);
        is.keySet().stream()
                .filter(id -> !led.getOrDefault(Optional.of(id), List.of())
                        .equals(leads.getOrDefault(Optional.of(id), List.of())))
                .forEach(pages::add);
        var tops = Optional.<CategoryId>empty();
        return new TreeChange(
                refiled, pages, !led.getOrDefault(tops, List.of()).equals(leads.getOrDefault(tops, List.of())));
    }

    /** A step as a page or the index shows it. */
    private record Step(CategoryId id, String name) {}

    private static List<Category> way(Map<CategoryId, List<Category>> ways, CategoryId id) {
        return ways.getOrDefault(id, List.of());
    }

    private static List<Step> steps(Map<CategoryId, List<Category>> ways, CategoryId id) {
        return way(ways, id).stream().map(TreeChange::step).toList();
    }

    private static Step step(Category category) {
        return new Step(category.id(), category.name());
    }

    private static Map<Optional<CategoryId>, List<Step>> children(CategoryTree tree) {
        return tree.categories().stream()
                .collect(Collectors.groupingBy(
                        Category::parent, Collectors.mapping(TreeChange::step, Collectors.toList())));
    }
}
