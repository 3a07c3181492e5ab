package dev.souk.functions.search;

import dev.souk.catalog.CategoryId;
import dev.souk.identity.SellerId;
import dev.souk.money.Currencies;
import dev.souk.money.ExchangeRate;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import dev.souk.search.Choice;
import dev.souk.search.PriceRange;
import dev.souk.search.ProductSearch;
import dev.souk.search.SearchQuery;
import dev.souk.search.SearchQuery.Sorting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds products by words, and says by what the found could be narrowed. */
@Named("SearchProducts")
@ApplicationScoped
public class SearchProducts extends Endpoint {
    private final ProductSearch search;
    private final Settings settings;

    @Inject
    SearchProducts(Pipeline pipeline, ProductSearch search, Settings settings) {
        super(pipeline);
        this.search = search;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        var offset = request.query("cursor").map(SearchProducts::offset).orElse(OptionalInt.of(0));
        if (offset.isEmpty()) {
            return Response.problem(Problem.unknownCursor());
        }
        var least = price(request, "priceFrom");
        var most = price(request, "priceTo");
        if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
            return Response.problem(Problem.invalid(
                    List.of(new FieldError("priceTo", "Is less than priceFrom. Swap the two, or leave one out."))));
        }
        var wanted = choices(request.query("options").orElse(""));
        if (wanted.isEmpty()) {
            return Response.problem(Problem.invalid(List.of(new FieldError(
                    "options", "Is not a list of keys. Take those that were answered with the counts."))));
        }
        var currencies = settings.currencies();
        var query = new SearchQuery(
                        request.query("q").orElse(""),
                        request.query("category").map(CategoryId::new),
                        request.query("seller").map(SellerId::new),
                        new PriceRange(rate(request, currencies), least, most),
                        request.query("inStock").filter("true"::equals).isPresent(),
                        sorting(request.query("sort").orElse("")),
                        offset.getAsInt(),
                        request.queryInt("limit"))
                .narrowed(stars(request), wanted.get());
        return Response.ok(SearchResultJson.of(search.search(query), query, currencies));
    }

    /** A currency in which the shop is not paid is none that anything could be compared in: the answer says so. */
    private static ExchangeRate rate(Request request, Currencies currencies) {
        return currencies.rate(
                request.query("currency").flatMap(currencies::find).orElse(currencies.own()));
    }

    private static Sorting sorting(String name) {
        return switch (name) {
            case "newest" -> Sorting.NEWEST;
            case "price-ascending" -> Sorting.PRICE_ASCENDING;
            case "price-descending" -> Sorting.PRICE_DESCENDING;
            default -> Sorting.RELEVANCE;
        };
    }

    private static OptionalInt stars(Request request) {
        return request.query("stars")
                .map(Integer::parseInt)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** Empty where one of them is no key. */
    private static Optional<Set<Choice>> choices(String keys) {
        var found = new LinkedHashSet<Choice>();
        for (var key : keys.isEmpty() ? new String[0] : keys.split(",", -1)) {
            var choice = Choice.read(key);
            if (choice.isEmpty()) {
                return Optional.empty();
            }
            found.add(choice.get());
        }
        return Optional.of(found);
    }

    private static Optional<Long> price(Request request, String name) {
        return request.query(name).map(Long::valueOf);
    }

    /** Empty where no page gave this cursor. */
    private static OptionalInt offset(String cursor) {
        try {
            var offset = Integer.parseInt(cursor);
            return offset > 0 && offset <= SearchQuery.FURTHEST ? OptionalInt.of(offset) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
