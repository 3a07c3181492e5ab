package dev.souk.functions.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.Publication;
import dev.souk.catalog.PublicationWish;
import dev.souk.pages.Page;
import dev.souk.pages.PageChanges;
import dev.souk.pages.PageId;
import dev.souk.pages.PageKeeping;
import dev.souk.pages.PageMaking;
import dev.souk.pages.PageRebuilding;
import dev.souk.pages.Shells;
import dev.souk.pages.SiteMapping;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.CategoriesInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.pages.PagesInMemory;
import dev.souk.testkit.pages.SiteMapsInMemory;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A shop with two categories, whose pages and maps are in memory. */
final class Site implements Shells {
    static final Category HOME = new Category(new CategoryId("home"), "Home", Optional.empty(), Optional.empty());
    static final Category KITCHEN =
            new Category(SampleProducts.KITCHEN, "Kitchen & Table", Optional.of(HOME.id()), Optional.empty());

    final FixedClock clock = new FixedClock();
    final TestPlatform platform = new TestPlatform(clock);
    final CatalogInMemory catalog = new CatalogInMemory();
    final CategoriesInMemory categories = new CategoriesInMemory();
    final PagesInMemory pages = new PagesInMemory();
    final SiteMapsInMemory maps = new SiteMapsInMemory();
    final ToldChanges changes = new ToldChanges();
    String release = "one";

    /** Changes in memory. */
    static final class ToldChanges implements PageChanges {
        private final TreeMap<String, Told> told = new TreeMap<>();

        @Override
        public void tell(String name, Told what) {
            told.put(name, what);
        }

        @Override
        public Optional<Told> read(String key) {
            return Optional.ofNullable(told.get(key));
        }
    }

    Site() {
        categories.replaceAll(List.of(HOME, KITCHEN));
    }

    @Override
    public Optional<String> find(PageId.Kind kind) {
        return release.isEmpty()
                ? Optional.empty()
                : Optional.of("<!doctype html><html><head>" + HEAD + "<script type=\"module\" src=\"/assets/" + release
                        + ".js\"></script></head><body><div id=\"app\">" + BODY + "</div></body></html>");
    }

    PageMaking making() {
        return new WrittenPages(
                this, new Templates(), new Structured(platform.jsonb(), URI.create("https://souk.example")));
    }

    PageKeeping keeping() {
        return new PageKeeping(catalog, categories, pages, making(), clock);
    }

    SiteMapping mapping() {
        return new SiteMapping(pages, maps, categories);
    }

    PageRebuilding rebuilding() {
        return new PageRebuilding(catalog, categories, pages, keeping(), mapping());
    }

    void fill(int products) {
        for (var i = 0; i < products; i++) {
            catalog.save(SampleProducts.arrival(SampleProducts.plain("product-" + i, 300 + i), 10));
        }
    }

    /** Saves it again, as it is. */
    void touch(String id) {
        save(there(id).touched());
    }

    /** Takes it out of the shop. */
    void withdraw(String id) {
        var product = there(id);
        var moved = (Publication.Outcome.Moved)
                product.publication().saved(new PublicationWish.Withdraw(), false, () -> true, clock.instant());
        save(product.movedTo(moved.next()));
    }

    private Product there(String id) {
        return catalog.findLatest(new ProductId(id)).orElseThrow().product();
    }

    private void save(Product product) {
        assertThat(catalog.save(Products.Change.of(SampleProducts.POTTER, product)))
                .isTrue();
    }

    Optional<Page> product(String id) {
        return pages.page(PageId.of(new ProductId(id)));
    }

    Optional<Page> category(String id) {
        return pages.page(PageId.of(new CategoryId(id)));
    }
}
