package dev.souk.functions.pages;

import dev.souk.catalog.ShelvedProduct;
import dev.souk.platform.words.RichText;
import io.avaje.jsonb.Jsonb;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What search engines are told of a page in schema.org's words: the same as the storefront tells them once it runs. */
final class Structured {
    /** What could end the element that it stands in, or a line of a script. */
    private static final Pattern SIGNS = Pattern.compile("[<>&\\u2028\\u2029]");

    private final Jsonb jsonb;
    private final URI shop;

    Structured(Jsonb jsonb, URI shop) {
        this.jsonb = jsonb;
        this.shop = shop;
    }

    /**
     * A product.
     *
     * @param path its address
     */
    String product(ShelvedProduct shelved, String path) {
        var content = shelved.product().content().visible();
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Product");
        data.put("name", content.title());
        data.put("description", RichText.plain(content.description()));
        data.put(
                "image",
                content.images().stream().map(image -> absolute(image.url())).toList());
        // In an order of its own, as everything here: a page is written again where a letter of it differs.
        var brand = new LinkedHashMap<String, Object>();
        brand.put("@type", "Brand");
        brand.put("name", content.seller().name());
        data.put("brand", brand);
        var variants = content.variants();
        if (variants.size() == 1) {
            variants.getFirst().barcode().ifPresent(barcode -> data.put("gtin", barcode));
        }
        data.put("offers", offers(shelved, path));
        return text(data);
    }

    private Map<String, Object> offers(ShelvedProduct shelved, String path) {
        var variants = shelved.product().content().variants();
        var prices =
                variants.stream().mapToLong(variant -> variant.price().amount()).summaryStatistics();
        var currency = shelved.product().fromPrice().currency();
        var offers = new LinkedHashMap<String, Object>();
        offers.put("@type", "AggregateOffer");
        offers.put("url", absolute(path));
        offers.put("priceCurrency", currency.getCurrencyCode());
        offers.put("lowPrice", Amounts.plain(prices.getMin(), currency));
        offers.put("highPrice", Amounts.plain(prices.getMax(), currency));
        offers.put("offerCount", variants.size());
        offers.put("availability", "https://schema.org/" + (available(shelved) ? "InStock" : "OutOfStock"));
        return offers;
    }

    static boolean available(ShelvedProduct shelved) {
        return shelved.product().content().variants().stream()
                .anyMatch(variant -> shelved.stockOf(variant.id()).available() > 0);
    }

    /** The way to a page: the front, the steps, and the page itself. */
    String way(List<Map<String, String>> steps, String here, String path) {
        var items = new ArrayList<Map<String, Object>>();
        items.add(item(1, "Souk", "/"));
        steps.forEach(
                step -> items.add(item(items.size() + 1, step.getOrDefault("name", ""), step.getOrDefault("to", "/"))));
        items.add(item(items.size() + 1, here, path));
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "BreadcrumbList");
        data.put("itemListElement", items);
        return text(data);
    }

    private Map<String, Object> item(int position, String name, String path) {
        var item = new LinkedHashMap<String, Object>();
        item.put("@type", "ListItem");
        item.put("position", position);
        item.put("name", name);
        item.put("item", absolute(path));
        return item;
    }

    /** An address of ours as others have to write it. */
    String absolute(String path) {
        return shop.resolve("/").resolve(path).toString();
    }

    /** As text within a script element, which no word of a seller can end. */
    private String text(Map<String, Object> data) {
        return SIGNS.matcher(jsonb.type(Object.class).toJson(data)).replaceAll(Structured::escaped);
    }

    private static String escaped(MatchResult sign) {
        return "\\\\u%04x".formatted((int) sign.group().charAt(0));
    }
}
