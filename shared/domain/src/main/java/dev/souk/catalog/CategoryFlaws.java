package dev.souk.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks for what keeps categories from being a tree. */
final class CategoryFlaws {
    /** Of each category and of each picture: what parts its fields from those of others. */
    private static final int AROUND = 64;

    private final List<Category> categories;
    private final Map<CategoryId, Integer> places = new HashMap<>();
    private final Map<CategoryId, Integer> levels = new HashMap<>();
    private final Map<Sibling, Integer> names = new HashMap<>();
    private final List<CategoryFlaw> found = new ArrayList<>();

    /** Who may be there once: a name below a parent. */
    private record Sibling(Optional<CategoryId> parent, String name) {}

    private CategoryFlaws(List<Category> categories) {
        this.categories = categories;
    }

    static List<CategoryFlaw> of(List<Category> categories) {
        if (categories.size() > CategoryTree.MOST) {
            return List.of(new CategoryFlaw.TooMany());
        }
        var flaws = new CategoryFlaws(categories);
        flaws.look();
        return List.copyOf(flaws.found);
    }

    private void look() {
        for (var place = 0; place < categories.size(); place++) {
            places.putIfAbsent(categories.get(place).id(), place);
        }
        for (var place = 0; place < categories.size(); place++) {
            look(place, categories.get(place));
        }
        var weight = categories.stream().mapToInt(CategoryFlaws::weight).sum();
        if (weight > CategoryTree.HEAVIEST) {
            found.add(new CategoryFlaw.TooHeavy(weight));
        }
    }

    private void look(int place, Category category) {
        if (places.getOrDefault(category.id(), place) != place) {
            found.add(new CategoryFlaw.IdRepeated(place));
            return;
        }
        if (!fits(category.name())) {
            found.add(new CategoryFlaw.NameUnfit(place));
        }
        var sibling = new Sibling(category.parent(), category.name().strip().toLowerCase(Locale.ROOT));
        var earlier = names.putIfAbsent(sibling, place);
        if (earlier != null) {
            found.add(new CategoryFlaw.NameRepeated(place, earlier));
        }
        parentFlaw(place, category).ifPresent(found::add);
    }

    private Optional<CategoryFlaw> parentFlaw(int place, Category category) {
        if (category.parent().isEmpty()) {
            levels.put(category.id(), 1);
            return Optional.empty();
        }
        var parent = category.parent().get();
        var at = places.get(parent);
        if (at == null) {
            return Optional.of(new CategoryFlaw.ParentUnknown(place));
        }
        if (at >= place) {
            return Optional.of(
                    leadsBack(category)
                            ? new CategoryFlaw.BelowItself(place)
                            : new CategoryFlaw.BeforeItsParent(place));
        }
        // Of a parent with a flaw of its own the level is not known, and that flaw is said.
        var level = levels.get(parent);
        if (level == null) {
            return Optional.empty();
        }
        levels.put(category.id(), level + 1);
        return level < CategoryTree.DEEPEST ? Optional.empty() : Optional.of(new CategoryFlaw.TooDeep(place));
    }

    private boolean leadsBack(Category category) {
        var seen = new HashSet<CategoryId>();
        var next = category.parent();
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(category.id())) {
                return true;
            }
            next = next.map(places::get).map(categories::get).flatMap(Category::parent);
        }
        return false;
    }

    private static boolean fits(String name) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= CategoryTree.LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    private static int weight(Category category) {
        return AROUND
                + bytes(category.id().value())
                + bytes(category.name())
                + category.parent()
                        .map(CategoryId::value)
                        .map(CategoryFlaws::bytes)
                        .orElse(0)
                + category.image().map(CategoryFlaws::weight).orElse(0);
    }

    private static int weight(Image image) {
        return AROUND
                + bytes(image.url())
                + bytes(image.alt())
                + image.color().map(CategoryFlaws::bytes).orElse(0)
                + image.srcset().map(CategoryFlaws::bytes).orElse(0)
                + image.placeholder().map(CategoryFlaws::bytes).orElse(0);
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
