package dev.souk.functions.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.pages.Page;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebuildPagesTest extends OperationContract {
    private static final int PRODUCTS = 90;

    private final Site site = new Site();

    @Override
    protected Endpoint endpoint() {
        return new RebuildPages(site.platform.pipeline(), site.rebuilding());
    }

    @Override
    protected HttpCall validCall() {
        return step("{}");
    }

    private static HttpCall step(String body) {
        return HttpCall.to("RebuildPages").as("root", Role.ADMINISTRATOR).body(body);
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

    @Test
    void makesAPageOfEachProductAndCategoryAndMapsThemAll() {
        site.fill(PRODUCTS);
        assertThat(rebuild(1)).isEqualTo(rebuild(2));
        assertThat(site.pages.writes()).isEqualTo(PRODUCTS + 2);
        assertThat(site.maps.entries()).hasSize(PRODUCTS + 4);
    }

    /** Assets of the release before stay where they are, so that a page that is still to come works as it did. */
    @Test
    void makesAllPagesForANewRelease() {
        site.fill(PRODUCTS);
        rebuild(1);
        assertThat(site.product("product-7").map(Page::html).orElseThrow()).contains("/assets/one.js");
        site.release = "two";
        site.clock.advance(Duration.ofDays(3));
        var maps = site.maps.writes();
        rebuild(1);
        assertThat(site.product("product-7").map(Page::html).orElseThrow())
                .contains("/assets/two.js")
                .doesNotContain("/assets/one.js");
        // It looks otherwise, but nothing in it is news to whoever searches.
        assertThat(site.maps.writes()).isEqualTo(maps);
    }

    /** Where a change was lost. */
    @Test
    void saysOfPagesWhoseProductIsHiddenThatItIsGone() {
        site.fill(3);
        rebuild(1);
        site.withdraw("product-1");
        rebuild(1);
        assertThat(site.product("product-1").map(Page::status)).contains(Page.Status.GONE);
        assertThat(site.maps.entries()).hasSize(2 + 4);
    }

    @Test
    void refusesAPlaceThatNoStepNamed() {
        for (var place : List.of("elsewhere", "make-elsewhere", "look-Not_a_product", "aisles-x")) {
            var answer = step("{\"place\":\"" + place + "\"}").on(endpoint()).conforming();
            assertThat(answer.status()).as(place).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo("/place");
        }
    }
}
