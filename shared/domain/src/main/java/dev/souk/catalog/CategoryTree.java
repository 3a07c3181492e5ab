package dev.souk.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All categories of the shop as they were saved at one time.
 *
 * @param categories parents before their children, siblings in the order that the shop shows
 * @param version from 1; 0 where nothing was saved yet
 */
public record CategoryTree(List<Category> categories, long version) {
    /** Whoever looks at a page reads all of them. */
    public static final int MOST = 1_000;

    /** Levels: a way of more steps fits on no phone. */
    public static final int DEEPEST = 6;

    /** Of a name, in characters. */
    public static final int LONGEST_NAME = 80;

    /** Of all ids, names and pictures, in bytes, with what parts them: they are kept as one, and of one that is too heavy nothing is. */
    public static final int HEAVIEST = 350_000;

    /** The tree of a shop that has none yet. */
    public static final CategoryTree NONE = new CategoryTree(List.of(), 0);

    public CategoryTree {
        categories = List.copyOf(categories);
    }

    /** What keeps these from being a tree; empty where they are one. */
    public static List<CategoryFlaw> flaws(List<Category> categories) {
        return CategoryFlaws.of(categories);
    }

    /**
     * The next version, with these instead.
     *
     * @throws IllegalArgumentException where they have {@link #flaws}
     */
    public CategoryTree changedTo(List<Category> wanted) {
        var flaws = flaws(wanted);
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException("This is no tree: " + flaws);
        }
        return new CategoryTree(wanted, version + 1);
    }

    /** A category; empty where it is not in the tree. */
    public Optional<Category> find(CategoryId id) {
        return categories.stream().filter(category -> category.id().equals(id)).findFirst();
    }

    /** The way to a category, the topmost first and itself the last; empty where it is not in the tree. */
    public List<Category> path(CategoryId id) {
        return path(byId(), id);
    }

    /** The ways to all of them. */
    Map<CategoryId, List<Category>> paths() {
        var byId = byId();
        return categories.stream().collect(Collectors.toMap(Category::id, category -> path(byId, category.id())));
    }

    /** A category and all below it, in the order of the tree; the id alone where it is not in the tree. */
    public SequencedSet<CategoryId> within(CategoryId id) {
        var found = new LinkedHashSet<CategoryId>();
        found.add(id);
        // Parents stand first: once over them is enough.
        for (var category : categories) {
            if (category.parent().filter(found::contains).isPresent()) {
                found.add(category.id());
            }
        }
        return found;
    }

    private Map<CategoryId, Category> byId() {
        return categories.stream().collect(Collectors.toMap(Category::id, Function.identity()));
    }

    private static List<Category> path(Map<CategoryId, Category> byId, CategoryId id) {
        var path = new ArrayList<Category>();
        var next = Optional.ofNullable(byId.get(id));
        // No tree that was saved leads back to itself, and whoever reads one must not hang if it did.
        while (next.isPresent() && path.size() < DEEPEST) {
            path.addFirst(next.get());
            next = next.get().parent().map(byId::get);
        }
        return path;
    }
}
