package dev.souk.functions.pages;

import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductSummary;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.pages.Page;
import dev.souk.pages.PageAddress;
import dev.souk.pages.PageId;
import dev.souk.pages.PageKeeping;
import dev.souk.pages.PageMaking;
import dev.souk.pages.Shells;
import dev.souk.platform.words.RichText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pages out of the storefront's shells and our templates. */
final class WrittenPages implements PageMaking {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** As search engines show them. */
    private static final int DESCRIPTION = 160;

    private static final int OTHERS = 12;
    private static final int FIRST_VIEW = 4;

    private static final List<Map<String, String>> LINKS = List.of(
            Map.of("to", "/products", "name", "Everything"),
            Map.of("to", "/cart", "name", "Your cart"),
            Map.of("to", "/find-order", "name", "Find your order"),
            Map.of("to", "/sign-in", "name", "Sign in"),
            Map.of("to", "/sign-up", "name", "Become a member"),
            Map.of("to", "/sell", "name", "Sell on Souk"));

    private final Shells shells;
    private final Templates templates;
    private final Structured structured;

    WrittenPages(Shells shells, Templates templates, Structured structured) {
        this.shells = shells;
        this.templates = templates;
        this.structured = structured;
    }

    @Override
    public Page product(ShelvedProduct shelved, List<Category> tree, List<ProductSummary> others) {
        var product = shelved.product();
        var content = product.content().visible();
        var id = PageId.of(product.id());
        var address = PageAddress.of(product.id(), content.title());
        var aisles = new Aisles(tree);
        var way = aisles.way(Optional.of(content.category()));
        var choices = Choices.of(shelved);
        var first = product.imageOf(choices.shown());
        var pictures = content.images().stream()
                .map(image -> Map.of(
                        "shown", Pictures.of(Optional.of(image), content.title()),
                        "leads", first.filter(image::equals).isPresent()))
                .toList();

        var data = data(aisles, Optional.empty(), content.title(), RichText.plain(content.description()));
        data.put("kind", "product");
        data.put("address", structured.absolute(address));
        data.put("way", way);
        data.put("here", content.title());
        data.put("seller", Cards.seller(content.seller()));
        data.put("pictures", pictures);
        data.put("large", Pictures.of(first, content.title()));
        data.put("many", pictures.size() > 1);
        data.put("amount", Amounts.text(choices.shown().price()));
        data.put("was", choices.shown().compareAtPrice().map(Amounts::text).orElse(""));
        data.put("inStock", choices.available());
        data.put("options", choices.rows());
        data.put("words", RichText.html(content.description()));
        data.put(
                "attributes",
                content.attributes().stream()
                        .map(attribute -> Map.of("name", attribute.name(), "value", attribute.value()))
                        .toList());
        data.put("cards", Cards.of(alike(shelved, others), 0));
        data.put("price", price(shelved));
        first.ifPresent(
                image -> data.put("picture", Map.of("address", structured.absolute(image.url()), "alt", image.alt())));
        data.put(
                "structured",
                List.of(structured.product(shelved, address), structured.way(way, content.title(), address)));
        data.put("preloads", List.of("/api/products/" + id.of(), "/api/categories"));
        return new Page(Page.Status.SHOWN, written(id, "product", data), product.version(), address);
    }

    private static Map<String, String> price(ShelvedProduct shelved) {
        var from = shelved.product().fromPrice();
        return Map.of(
                "amount", Amounts.plain(from.amount(), from.currency()),
                "currency", from.currency().getCurrencyCode(),
                "availability", Structured.available(shelved) ? "in stock" : "out of stock");
    }

    /** Those whose price is the nearest, as the storefront shows them. */
    private static List<ProductSummary> alike(ShelvedProduct shelved, List<ProductSummary> others) {
        var price = shelved.product().fromPrice().amount();
        return others.stream()
                .filter(other -> !other.id().equals(shelved.product().id()))
                .sorted(Comparator.comparingLong(
                        other -> ratio(price + 1, other.fromPrice().amount() + 1)))
                .limit(OTHERS)
                .toList();
    }

    /** How many times as much the greater one is, in thousandths. */
    private static long ratio(long one, long other) {
        return Math.max(one, other) * 1000 / Math.min(one, other);
    }

    @Override
    public Page category(Category category, List<Category> tree, List<ProductSummary> first, boolean goesOn) {
        var id = PageId.of(category.id());
        var aisles = new Aisles(tree);
        var name = category.name();
        var data = data(aisles, Optional.of(category.id()), name, name + " at Souk, from small makers.");
        data.put("kind", "website");
        data.put("address", structured.absolute(id.path()));
        var way = aisles.way(category.parent());
        data.put("way", way);
        data.put("children", aisles.within(category.id()));
        var cards = Cards.of(first, FIRST_VIEW);
        data.put("cards", cards);
        var more = goesOn ? " of more" : "";
        data.put("count", cards.size() + more + (cards.size() == 1 ? " thing" : " things"));
        category.image()
                .or(() -> first.stream()
                        .flatMap(product -> product.image().stream())
                        .findFirst())
                .ifPresent(image ->
                        data.put("picture", Map.of("address", structured.absolute(image.url()), "alt", image.alt())));
        data.put("structured", List.of(structured.way(way, name, id.path())));
        data.put(
                "preloads",
                List.of(
                        "/api/categories",
                        "/api/search?category=" + id.of() + "&sort=newest&limit=" + PageKeeping.LISTED));
        return new Page(Page.Status.SHOWN, written(id, "category", data), 0, id.path());
    }

    @Override
    public Page absent(PageId id, Page.Status status, long version, List<Category> tree) {
        var words = id.kind() == PageId.Kind.PRODUCT
                ? "This thing is not sold here" + (status == Page.Status.GONE ? " any more" : "")
                : "There is no such aisle";
        var data = data(new Aisles(tree), Optional.empty(), words, "");
        data.put("hidden", true);
        return new Page(status, written(id, "absent", data), version, id.path());
    }

    private static Map<String, Object> data(Aisles aisles, Optional<CategoryId> here, String name, String description) {
        var data = new HashMap<String, Object>();
        data.put("aisles", aisles.top(here));
        data.put("links", LINKS);
        data.put("name", name);
        data.put("title", name + " · Souk");
        data.put("description", shortened(description));
        for (var absent : List.of("way", "structured", "preloads", "children", "cards")) {
            data.put(absent, List.of());
        }
        for (var absent : List.of("here", "address", "kind")) {
            data.put(absent, "");
        }
        for (var absent : List.of("picture", "price")) {
            data.put(absent, Map.of());
        }
        data.put("hidden", false);
        return data;
    }

    private static String shortened(String description) {
        var line = SPACE.matcher(description).replaceAll(" ").strip();
        var said = line.isEmpty() ? "Souk: small makers, good things, sent to your door." : line;
        return said.codePointCount(0, said.length()) <= DESCRIPTION
                ? said
                : said.substring(0, said.offsetByCodePoints(0, DESCRIPTION));
    }

    private String written(PageId id, String template, Map<String, Object> data) {
        var shell = shells.find(id.kind())
                .filter(text -> text.contains(Shells.HEAD) && text.contains(Shells.BODY))
                .orElseThrow(() -> new NoStorefront("There is no storefront that says what pages of " + id.kind()
                        + " look like: bring its files to its bucket, shells/ with them."));
        return shell.replace(Shells.HEAD, templates.render("head", data))
                .replace(Shells.BODY, templates.render(template, data));
    }
}
