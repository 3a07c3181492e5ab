package dev.souk.functions.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductSummary;
import dev.souk.identity.SellerId;
import dev.souk.money.ExchangeRate;
import dev.souk.money.Money;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.settings.Settings;
import dev.souk.search.Choice;
import dev.souk.search.PriceRange;
import dev.souk.search.SearchQuery;
import dev.souk.search.SearchQuery.Sorting;
import dev.souk.search.SearchResult;
import dev.souk.search.SearchResult.ChoiceCount;
import dev.souk.search.SearchResult.Count;
import dev.souk.search.SearchResult.OptionCounts;
import dev.souk.search.SearchResult.PriceSpan;
import dev.souk.search.SearchResult.SellerCount;
import dev.souk.search.SearchResult.StarsCount;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchProductsTest extends OperationContract {
    private static final ProductSummary MUG =
            ProductSummary.of(SampleProducts.product("mug", SampleProducts.mug(), FixedClock.START));

    /** At 100 pence, and at 125 cents in euros, as its seller named. */
    private static final ProductSummary SPOON = ProductSummary.of(SampleProducts.named("spoon", Money.of(125, "EUR")));

    private static final ExchangeRate POUNDS = ExchangeRate.none(SampleProducts.POUNDS);

    private static final Choice RED = new Choice("colour", "red");

    private final TestPlatform platform = new TestPlatform(new FixedClock());
    private final List<SearchQuery> asked = new ArrayList<>();
    private long total = 2;
    private Settings settings = TestSettings.with(Map.of("SOUK_EXCHANGE_RATES", "EUR=1.17,USD=1.31"));

    @Override
    protected Endpoint endpoint() {
        return new SearchProducts(platform.pipeline(), this::found, settings);
    }

    private SearchResult found(SearchQuery query) {
        asked.add(query);
        return new SearchResult(
                List.of(MUG, SPOON),
                total,
                List.of(new Count("kitchen", 3)),
                List.of(new SellerCount("pottery", "Ash & Clay", 2)),
                Optional.of(new PriceSpan(900, 950)),
                List.of(new StarsCount(4, 1)),
                List.of(new OptionCounts("Colour", List.of(new ChoiceCount(RED, "Red", 1)))));
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("SearchProducts").query("q", "mug");
    }

    @Test
    void answersWhatWasFoundAndWhatWouldNarrowIt() {
        var body = validCall().on(endpoint()).conforming().body();

        assertThat(body.at("/products/0/title").asText()).isEqualTo("Mug");
        assertThat(body.at("/products/0/image/url").asText()).isEqualTo("/media/mug-red.webp");
        assertThat(body.at("/categories/0/count").asInt()).isEqualTo(3);
        assertThat(body.at("/sellers/0/sellerName").asText()).isEqualTo("Ash & Clay");
        assertThat(body.at("/prices/to").asLong()).isEqualTo(950);
        assertThat(body.at("/stars/0/least").asInt()).isEqualTo(4);
        assertThat(body.at("/options/0/name").asText()).isEqualTo("Colour");
        assertThat(body.at("/options/0/values/0/key").asText()).isEqualTo("colour:red");
        assertThat(body.has("nextCursor")).isFalse();
        assertThat(asked)
                .containsExactly(new SearchQuery(
                        "mug",
                        Optional.empty(),
                        Optional.empty(),
                        PriceRange.any(POUNDS),
                        false,
                        Sorting.RELEVANCE,
                        0,
                        24));
    }

    @Test
    void asksForAllThatIsToNarrowIt() {
        HttpCall.to("SearchProducts")
                .query("category", "kitchen")
                .query("seller", "pottery")
                .query("priceFrom", "100")
                .query("priceTo", "900")
                .query("inStock", "true")
                .query("stars", "4")
                .query("options", "colour:red,größe:10-5")
                .query("sort", "price-descending")
                .query("cursor", "24")
                .query("limit", "12")
                .on(endpoint())
                .conforming();

        assertThat(asked)
                .containsExactly(new SearchQuery(
                        "",
                        Optional.of(new CategoryId("kitchen")),
                        Optional.of(new SellerId("pottery")),
                        PriceRange.between(POUNDS, 100, 900),
                        true,
                        OptionalInt.of(4),
                        Set.of(RED, new Choice("große", "10-5")),
                        Sorting.PRICE_DESCENDING,
                        24,
                        12));
    }

    @Test
    void saysWhatTheFoundCostsInTheShopsOtherCurrencies() {
        var products = validCall().on(endpoint()).conforming().body().path("products");

        assertThat(products.at("/0/otherFromPrices").toString())
                .isEqualTo("[{\"price\":{\"amount\":1053,\"currency\":\"EUR\"}},"
                        + "{\"price\":{\"amount\":1179,\"currency\":\"USD\"}}]");
        assertThat(products.at("/1/otherFromPrices").toString())
                .isEqualTo("[{\"price\":{\"amount\":125,\"currency\":\"EUR\"}},"
                        + "{\"price\":{\"amount\":131,\"currency\":\"USD\"}}]");
        assertThat(products.at("/0/fromPrice/amount").asLong()).isEqualTo(900);
    }

    @Test
    void saysNothingOfOtherCurrenciesWhereTheShopHasNone() {
        settings = TestSettings.defaults();
        var body =
                validCall().query("currency", "EUR").on(endpoint()).conforming().body();
        assertThat(body.at("/products/1").has("otherFromPrices")).isFalse();
        assertThat(body.path("currency").asText()).isEqualTo("GBP");
    }

    @Test
    void searchesInTheCurrencyThatIsAskedForAndSaysSo() {
        var body = validCall()
                .query("currency", "EUR")
                .query("priceTo", "900")
                .on(endpoint())
                .conforming()
                .body();
        var rate = SampleProducts.CURRENCIES.rate(Currency.getInstance("EUR"));
        assertThat(asked)
                .extracting(SearchQuery::price)
                .containsExactly(new PriceRange(rate, Optional.empty(), Optional.of(900L)));
        assertThat(body.path("currency").asText()).isEqualTo("EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBP", "CHF", "XYZ"})
    void searchesInTheShopsOwnWhereNoOtherOfItsCurrenciesIsAskedFor(String currency) {
        var body = validCall()
                .query("currency", currency)
                .on(endpoint())
                .conforming()
                .body();
        assertThat(asked).extracting(SearchQuery::price).containsExactly(PriceRange.any(POUNDS));
        assertThat(body.path("currency").asText()).isEqualTo("GBP");
    }

    @Test
    void refusesWhatIsNoCodeOfACurrency() {
        assertThat(validCall()
                        .query("currency", "euro")
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "colour:", ":red", "colour:red,", "colour:***", "a:b:c"})
    void refusesOptionsThatAreNoKeys(String keys) {
        assertThat(validCall()
                        .query("options", keys)
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("options");
        assertThat(asked).isEmpty();
    }

    @Test
    void leadsToTheNextPageWhereThereIsOne() {
        total = 30;
        assertThat(validCall()
                        .on(endpoint())
                        .conforming()
                        .body()
                        .path("nextCursor")
                        .asText())
                .isEqualTo("2");
        total = 5_000;
        var last = validCall().query("cursor", Integer.toString(SearchQuery.FURTHEST));
        assertThat(last.on(endpoint()).conforming().body().has("nextCursor")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "99999999999", "abc"})
    void refusesACursorThatNoPageGave(String cursor) {
        assertThat(validCall()
                        .query("cursor", cursor)
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("cursor");
        assertThat(asked).isEmpty();
    }

    @Test
    void refusesPricesOfWhichTheLowerIsTheHigher() {
        var answer = validCall()
                .query("priceFrom", "900")
                .query("priceTo", "100")
                .on(endpoint())
                .conforming();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorPointers()).containsExactly("priceTo");
    }
}
