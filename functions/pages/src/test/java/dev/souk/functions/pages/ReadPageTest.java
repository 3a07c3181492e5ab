package dev.souk.functions.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.PublicationState;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadPageTest extends OperationContract {
    private final Site site = new Site();

    @BeforeEach
    void fill() {
        site.catalog.save(SampleProducts.arrival(SampleProducts.plain("spoon", 300), 4));
    }

    @Override
    protected Endpoint endpoint() {
        return new ReadPage(site.platform.pipeline(), site.keeping());
    }

    @Override
    protected HttpCall validCall() {
        return page("p", "spoon");
    }

    private static HttpCall page(String kind, String id) {
        return HttpCall.to("ReadPage").path("kind", kind).path("id", id);
    }

    @Test
    void keepsWhatItMakesForTheNextOne() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("cache-control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("public"));
        assertThat(site.product("spoon")).isPresent();
        assertThat(page("c", "kitchen").on(endpoint()).conforming().status()).isEqualTo(200);
        assertThat(site.category("kitchen")).isPresent();
    }

    /** Or whoever makes up addresses fills the bucket. */
    @Test
    void keepsNothingOfWhatNeverWas() {
        for (var id : new String[] {"fork", "Not%20an%20id", "../../assets/index"}) {
            for (var kind : new String[] {"p", "c"}) {
                var answer = page(kind, id).on(endpoint()).conforming();
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.response().getBody()).contains("noindex");
                assertThat(answer.header("cache-control")).contains("no-store");
            }
        }
        assertThat(site.pages.writes()).isZero();
    }

    @Test
    void saysOfADraftNoMoreThanOfNothingAndOfWhatWasThereThatItIsGone() {
        site.catalog.save(SampleProducts.arrival(
                SampleProducts.in(PublicationState.DRAFT, SampleProducts.plain("draft", 300)), 4));
        assertThat(page("p", "draft").on(endpoint()).conforming().status()).isEqualTo(404);

        site.withdraw("spoon");
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(410);
    }

    @Test
    void hasNoOtherKindsOfPages() {
        var answer = page("x", "spoon").on(endpoint());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }
}
