package dev.souk.storage.search;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Image;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSummary;
import dev.souk.catalog.Seller;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;

/** What a list shows of a product, as fields that are kept and not searched. */
final class Summaries {
    private static final String PREFIX = Fields.SUMMARY + ".";

    private Summaries() {}

    static void put(ProductSummary summary, Document document) {
        keep(document, "id", summary.id().value());
        keep(document, "title", summary.title());
        keep(document, "category", summary.category().value());
        keep(document, "sellerId", summary.seller().id().value());
        keep(document, "sellerName", summary.seller().name());
        keep(document, "price", Long.toString(summary.fromPrice().amount()));
        keep(document, "currency", summary.fromPrice().currency().getCurrencyCode());
        summary.compareAtPrice().ifPresent(compared -> keep(document, "compareAt", Long.toString(compared.amount())));
        summary.namedFromPrices()
                .forEach(named -> keep(
                        document,
                        "named",
                        named.amount() + " " + named.currency().getCurrencyCode()));
        if (summary.pricesVary()) {
            keep(document, "vary", "");
        }
        keep(document, "variants", Integer.toString(summary.variantCount()));
        summary.image().ifPresent(image -> {
            keep(document, "image", image.url());
            keep(document, "alt", image.alt());
            image.width().ifPresent(width -> keep(document, "width", width.toString()));
            image.height().ifPresent(height -> keep(document, "height", height.toString()));
            image.color().ifPresent(color -> keep(document, "color", color));
            image.srcset().ifPresent(srcset -> keep(document, "srcset", srcset));
        });
    }

    private static void keep(Document document, String name, String value) {
        document.add(new StoredField(PREFIX + name, value));
    }

    static ProductSummary read(Document document) {
        return new Reading(document).summary();
    }

    private record Reading(Document document) {
        ProductSummary summary() {
            return new ProductSummary(
                    new ProductId(text("id")),
                    text("title"),
                    new CategoryId(text("category")),
                    new Seller(new SellerId(text("sellerId")), text("sellerName")),
                    Money.of(Long.parseLong(text("price")), text("currency")),
                    document.get(PREFIX + "vary") != null,
                    optional("compareAt", amount -> Money.of(Long.parseLong(amount), text("currency"))),
                    Arrays.stream(document.getValues(PREFIX + "named"))
                            .map(Reading::named)
                            .toList(),
                    Integer.parseInt(text("variants")),
                    optional("image", Function.identity()).map(this::image));
        }

        private Image image(String url) {
            return new Image(
                    url,
                    text("alt"),
                    optional("width", Integer::valueOf),
                    optional("height", Integer::valueOf),
                    optional("color", Function.identity()),
                    optional("srcset", Function.identity()),
                    Optional.empty());
        }

        private static Money named(String text) {
            var at = text.indexOf(' ');
            return Money.of(Long.parseLong(text, 0, at, 10), text.substring(at + 1));
        }

        private String text(String name) {
            return Objects.requireNonNull(document.get(PREFIX + name), name);
        }

        private <T> Optional<T> optional(String name, Function<String, T> reading) {
            return Optional.ofNullable(document.get(PREFIX + name)).map(reading);
        }
    }
}
