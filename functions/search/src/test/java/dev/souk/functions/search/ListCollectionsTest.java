package dev.souk.functions.search;

import static dev.souk.functions.search.Window.chosen;
import static dev.souk.functions.search.Window.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.catalog.Listing.Sort;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListCollectionsTest extends OperationContract {
    private final Window window = new Window();

    @Override
    protected Endpoint endpoint() {
        return new ListCollections(
                new TestPlatform(new FixedClock()).pipeline(),
                window.showing,
                TestSettings.with(Map.of("SOUK_EXCHANGE_RATES", "EUR=1.17")));
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListCollections");
    }

    private JsonNode rows() {
        return validCall().on(endpoint()).conforming().body().path("collections");
    }

    @Test
    void showsTheNewestWhereNothingWasSaved() {
        IntStream.range(0, 20).forEach(place -> window.shows("mug-" + place));
        assertThat(rows()).hasSize(1);
        assertThat(rows().at("/0/title").asText()).isEqualTo("Just unpacked");
        assertThat(rows().at("/0/rule").toString()).isEqualTo("{\"sort\":\"newest\"}");
        assertThat(rows().at("/0/products").findValuesAsText("productId"))
                .hasSize(12)
                .startsWith("mug-19");
    }

    @Test
    void showsWhatWasChosenInItsOrderAndWhatARuleBrings() {
        window.shows("small");
        window.shows("large");
        window.saves(
                rule("Dear", Optional.of("kitchen"), Sort.PRICE_DESCENDING), chosen("Ours", "large", "gone", "small"));
        assertThat(rows().findValuesAsText("title")).contains("Dear", "Ours");
        assertThat(rows().at("/0/rule").toString())
                .isEqualTo("{\"categoryId\":\"kitchen\",\"sort\":\"price-descending\"}");
        assertThat(rows().at("/1/products").findValuesAsText("productId")).containsExactly("large", "small");
        assertThat(rows().at("/1/products/0/otherFromPrices/0/price/amount").asLong())
                .isEqualTo(1_053);
        assertThat(rows().at("/1/line").asText()).isEqualTo("Chosen with care.");
        assertThat(rows().at("/1").has("rule")).isFalse();
    }

    @Test
    void leavesOutWhatShoppersDoNotSeeAndACollectionOfNothingElse() {
        window.shows("small");
        window.shows("large");
        window.saves(
                chosen("Both", "large", "small"),
                chosen("One", "large"),
                rule("None", Optional.of("lamps"), Sort.NEWEST));
        window.hides("large");
        assertThat(rows()).hasSize(1);
        assertThat(rows().at("/0/products").findValuesAsText("productId")).containsExactly("small");
    }

    @Test
    void looksOnceForAllThatWasChosen() {
        window.shows("small");
        window.saves(chosen("One", "small"), chosen("Two", "small"), chosen("Three", "small", "large"));
        assertThat(rows()).hasSize(3);
        assertThat(window.asked()).isEqualTo(1);
    }

    @Test
    void isKeptByTheEdge() {
        assertThat(validCall().on(endpoint()).conforming().header("Cache-Control"))
                .contains("public, max-age=60, stale-while-revalidate=600");
    }
}
