package dev.souk.functions.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.PublicationState;
import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.reviews.Rating;
import dev.souk.search.IndexKeeping;
import dev.souk.search.IndexRebuilding;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.CategoriesInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebuildIndexTest extends OperationContract {
    private static final int PRODUCTS = 450;

    private final TestPlatform platform = new TestPlatform(new FixedClock());
    private final CatalogInMemory catalog = new CatalogInMemory();
    private final KnownProducts index = new KnownProducts();

    @Override
    protected Endpoint endpoint() {
        var keeping = new IndexKeeping(catalog, new CategoriesInMemory(), _ -> Rating.NONE, index);
        return new RebuildIndex(platform.pipeline(), new IndexRebuilding(catalog, index, keeping));
    }

    @Override
    protected HttpCall validCall() {
        return step("{}");
    }

    private static HttpCall step(String body) {
        return HttpCall.to("RebuildIndex").as("root", Role.ADMINISTRATOR).body(body);
    }

    /** Each step once, or as often as a client calls that got no answer. */
    private int rebuild(int times) {
        var steps = 0;
        var body = "{}";
        while (!body.isEmpty()) {
            for (int i = 1; i < times; i++) {
                step(body).on(endpoint()).conforming();
            }
            var next = step(body)
                    .on(endpoint())
                    .conforming()
                    .body()
                    .path("nextPlace")
                    .asText();
            body = next.isEmpty() ? "" : "{\"place\":\"" + next + "\"}";
            steps++;
        }
        return steps;
    }

    private void fill() {
        for (int i = 0; i < PRODUCTS; i++) {
            catalog.save(SampleProducts.arrival(SampleProducts.plain("product-" + i, 300), 10));
        }
    }

    @Test
    void tellsTheIndexOfEachProductOfTheCatalogue() {
        fill();
        assertThat(rebuild(1)).isEqualTo(6);
        assertThat(rebuild(2)).isEqualTo(6);
        assertThat(index.ids()).hasSize(PRODUCTS);
    }

    @Test
    void forgetsWhatIsNotInTheCatalogue() {
        fill();
        List.of("a", "product-7-of-old", "zebra").forEach(id -> index.knows(new ProductId(id)));
        rebuild(2);
        assertThat(index.ids()).hasSize(PRODUCTS).doesNotContain(new ProductId("zebra"));
    }

    @Test
    void forgetsWhatShoppersDoNotSee() {
        for (var state : PublicationState.values()) {
            index.knows(new ProductId(state.code()));
            catalog.save(SampleProducts.arrival(SampleProducts.in(state, SampleProducts.plain(state.code(), 300)), 10));
        }
        rebuild(1);
        assertThat(index.ids()).containsExactly(new ProductId("published"));
    }

    @Test
    void emptiesTheIndexWhereThatIsAskedFor() {
        index.knows(new ProductId("zebra"));
        catalog.save(SampleProducts.arrival(SampleProducts.plain("spoon", 300), 10));
        step("{\"afresh\":true}").on(endpoint()).conforming();
        assertThat(index.ids()).containsExactly(new ProductId("spoon"));
    }

    @Test
    void refusesAPlaceThatNoStepNamed() {
        for (var place : List.of("elsewhere", "tell-elsewhere", "forget-Not_a_product")) {
            var answer = step("{\"place\":\"" + place + "\"}").on(endpoint()).conforming();
            assertThat(answer.status()).as(place).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo("/place");
        }
    }

    @Test
    void emptiesNothingMidway() {
        index.knows(new ProductId("zebra"));
        var answer =
                step("{\"afresh\":true,\"place\":\"forget-\"}").on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(index.ids()).isNotEmpty();
    }
}
