package dev.souk.functions.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductSummary;
import dev.souk.platform.http.Endpoint;
import dev.souk.search.Suggestions;
import dev.souk.search.Suggestions.NamedCategory;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuggestSearchTest extends OperationContract {
    private final TestPlatform platform = new TestPlatform(new FixedClock());
    private final List<String> typed = new ArrayList<>();

    @Override
    protected Endpoint endpoint() {
        return new SuggestSearch(
                platform.pipeline(),
                (text, limit) -> {
                    typed.add(text + " " + limit);
                    return new Suggestions(
                            List.of("mug", "mustard"),
                            List.of(new NamedCategory("cups", "Mugs and cups")),
                            List.of(ProductSummary.of(
                                    SampleProducts.product("mug", SampleProducts.mug(), FixedClock.START))));
                },
                TestSettings.with(Map.of("SOUK_EXCHANGE_RATES", "EUR=1.17")));
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("SuggestSearch").query("q", "mu");
    }

    @Test
    void answersTextsCategoriesAndProducts() {
        var body = validCall().on(endpoint()).conforming().body();

        assertThat(typed).containsExactly("mu 5");
        assertThat(body.at("/texts/1").asText()).isEqualTo("mustard");
        assertThat(body.at("/categories/0/name").asText()).isEqualTo("Mugs and cups");
        assertThat(body.at("/products/0/productId").asText()).isEqualTo("mug");
        assertThat(body.at("/products/0/otherFromPrices/0/price/amount").asLong())
                .isEqualTo(1_053);
    }

    @Test
    void asksForAtLeastALetter() {
        assertThat(HttpCall.to("SuggestSearch").query("q", "").on(endpoint()).status())
                .isEqualTo(400);
        assertThat(typed).isEmpty();
    }
}
