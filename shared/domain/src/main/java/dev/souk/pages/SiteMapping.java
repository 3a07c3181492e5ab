package dev.souk.pages;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Category;
import dev.souk.catalog.ProductId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Keeps the map of the site as the pages are. A product's part follows from its id, so that a change touches one file whatever
 * size the shop has. What stands in a part is taken from the pages after the part was read, and kept only where the part is
 * still that one: so it is never older than what was in it.
 */
public final class SiteMapping {
    /** A part may have 50,000 pages: this is room for more than half a million products, at some 600 kB for each 100,000. */
    private static final int PARTS = 16;

    private static final String AISLES = "aisles";

    private static final int MOST_TRIES = 6;

    private final Pages pages;
    private final SiteMaps maps;
    private final Categories categories;

    public SiteMapping(Pages pages, SiteMaps maps, Categories categories) {
        this.pages = pages;
        this.maps = maps;
        this.categories = categories;
    }

    /** Makes sure that each part is there, and is led to. */
    public void open() {
        var parts = new ArrayList<String>();
        parts.add(AISLES);
        IntStream.range(0, PARTS).mapToObj(SiteMapping::part).forEach(parts::add);
        parts.stream()
                .filter(part -> maps.find(part).isEmpty())
                .forEach(part -> maps.keep(part, SiteMap.empty(), Optional.empty()));
        maps.lead(parts);
    }

    /** Tells of these products what their pages are now; of their pages, each that is made is made before. */
    public void refresh(Collection<ProductId> products) {
        products.stream()
                .collect(Collectors.groupingBy(
                        id -> part(Math.floorMod(id.value().hashCode(), PARTS))))
                .forEach((part, ids) -> settle(part, map -> told(map, ids)));
    }

    /** Tells of the categories that there are, and of the pages that every shop has. */
    public void refreshAisles() {
        settle(AISLES, _ -> aisles(categories.findLatest().categories()));
    }

    private static String part(int number) {
        return "products-%02d".formatted(number);
    }

    private SiteMap told(SiteMap map, List<ProductId> ids) {
        var entries = new TreeMap<>(map.entries());
        for (var id : ids) {
            pages.find(PageId.of(id))
                    .filter(KeptPage::shown)
                    .ifPresentOrElse(
                            page -> entries.put(
                                    id.value(),
                                    new SiteMap.Entry(
                                            page.address(), page.changed().toString())),
                            () -> entries.remove(id.value()));
        }
        return new SiteMap(entries);
    }

    private static SiteMap aisles(List<Category> tree) {
        var entries = new TreeMap<String, SiteMap.Entry>();
        // Names that no category has.
        entries.put("/", new SiteMap.Entry("/", ""));
        entries.put("/products", new SiteMap.Entry("/products", ""));
        tree.forEach(category -> entries.put(
                category.id().value(),
                new SiteMap.Entry(PageId.of(category.id()).path(), "")));
        return new SiteMap(entries);
    }

    private void settle(String part, UnaryOperator<SiteMap> change) {
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var before = maps.find(part);
            var map = before.map(SiteMaps.Kept::map).orElseGet(SiteMap::empty);
            var next = change.apply(map);
            if ((before.isPresent() && next.equals(map)) || maps.keep(part, next, before)) {
                return;
            }
        }
        throw new IllegalStateException("Others write the map " + part + " all the time");
    }
}
