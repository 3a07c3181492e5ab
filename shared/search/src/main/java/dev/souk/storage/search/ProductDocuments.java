package dev.souk.storage.search;

import dev.souk.catalog.Category;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductOption;
import dev.souk.catalog.ProductSummary;
import dev.souk.reviews.Rating;
import dev.souk.search.IndexedProduct;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** From products to documents. */
final class ProductDocuments {
    private static final long TENTHS = 10;

    private ProductDocuments() {}

    /** What names a product's document. */
    static Term term(ProductId id) {
        return new Term(Fields.ID, id.value());
    }

    static Document document(IndexedProduct indexed) {
        var shelved = indexed.shelved();
        var product = shelved.product();
        var content = product.content();
        var aisles = names(indexed.path());
        var choices = Stream.concat(
                        content.options().stream().map(ProductOption::values).flatMap(List::stream),
                        content.attributes().stream()
                                .flatMap(attribute -> Stream.of(attribute.name(), attribute.value())))
                .collect(Collectors.joining(" "));
        var summary = ProductSummary.of(product);
        var document = new Document();
        document.add(new StringField(Fields.ID, product.id().value(), Store.NO));
        document.add(text(Fields.TITLE, content.title()));
        document.add(new StringField(Fields.WHOLE_TITLE, whole(content.title()), Store.NO));
        document.add(text(Fields.AISLE, aisles));
        document.add(text(Fields.MAKER, content.seller().name()));
        document.add(text(Fields.CHOICES, choices));
        document.add(text(Fields.DESCRIPTION, content.description()));
        document.add(text(
                Fields.WORDS,
                String.join("\n", content.title(), aisles, content.seller().name(), choices)));
        categories(indexed).forEach(id -> document.add(new KeywordField(Fields.CATEGORY, new BytesRef(id), Store.NO)));
        indexed.path()
                .forEach(category -> document.add(new StringField(
                        Fields.NAMED_CATEGORY, new NamedId(category.id().value(), category.name()).term(), Store.NO)));
        document.add(new KeywordField(
                Fields.SELLER,
                new BytesRef(new NamedId(
                                content.seller().id().value(), content.seller().name())
                        .term()),
                Store.NO));
        prices(summary, document);
        stars(indexed.rating())
                .forEach(stars -> document.add(new KeywordField(Fields.STARS, new BytesRef(stars), Store.NO)));
        WrittenChoice.of(shelved)
                .forEach(
                        choice -> document.add(new KeywordField(Fields.CHOICE, new BytesRef(choice.term()), Store.NO)));
        document.add(
                new NumericDocValuesField(Fields.CREATED, product.arrivedAt().toEpochMilli()));
        if (content.variants().stream()
                .anyMatch(variant -> shelved.stockOf(variant.id()).available() > 0)) {
            document.add(new StringField(Fields.AVAILABLE, Fields.AVAILABLE, Store.NO));
        }
        Summaries.put(summary, document);
        return document;
    }

    /** No rates: they count when it is searched. */
    private static void prices(ProductSummary summary, Document document) {
        var price = summary.fromPrice();
        var currency = price.currency().getCurrencyCode();
        document.add(new LongField(Fields.PRICE, price.amount(), Store.NO));
        document.add(new StringField(Fields.CURRENCY, currency, Store.NO));
        document.add(new SortedDocValuesField(Fields.CURRENCY, new BytesRef(currency)));
        summary.namedFromPrices()
                .forEach(named ->
                        document.add(new LongField(Fields.priceIn(named.currency()), named.amount(), Store.NO)));
    }

    /** Each that the average reaches, as it is shown: to the tenth. */
    static List<String> stars(Rating rating) {
        return LongStream.rangeClosed(1, rating.averageTenths() / TENTHS)
                .mapToObj(Long::toString)
                .toList();
    }

    /** A title as one term: its words in their order, however it is written. */
    static String whole(String title) {
        return String.join(" ", Analysis.terms(Analysis.WORDS, title));
    }

    private static TextField text(String field, String text) {
        return new TextField(field, text, Store.NO);
    }

    private static String names(List<Category> path) {
        return path.stream().map(Category::name).collect(Collectors.joining("\n"));
    }

    /** A product whose category is not in the tree is in that one all the same. */
    private static List<String> categories(IndexedProduct indexed) {
        var own = indexed.shelved().product().content().category().value();
        return indexed.path().isEmpty()
                ? List.of(own)
                : indexed.path().stream().map(category -> category.id().value()).toList();
    }
}
