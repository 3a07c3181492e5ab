package dev.souk.functions.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.pages.Page;
import dev.souk.pages.PageRebuilding;
import dev.souk.testkit.http.TestContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenewPagesTest {
    private final Site site = new Site();
    private final Deque<String> called = new ArrayDeque<>();

    /** Each piece takes so long that there is time for one step. */
    private PageRebuilding slow() {
        site.clock.advance(RenewPages.PIECE);
        return site.rebuilding();
    }

    private void tell(String key) {
        var object =
                Map.of("s3", Map.of("bucket", Map.of("name", "uploads"), "object", Map.<String, Object>of("key", key)));
        new RenewPages(site.platform.workerFrame(), this::slow, called::add, site.clock)
                .handleRequest(Map.of("Records", List.of(object)), new TestContext("RenewPages", "x"));
    }

    @Test
    void makesAllPagesInPiecesEachOfWhichCallsForTheNext() {
        site.fill(90);
        tell("page-steps/begin-2026-11-29");
        var pieces = 1;
        while (!called.isEmpty()) {
            var place = called.remove();
            tell("page-steps/" + place);
            if (pieces == 2) {
                // S3 told of it twice.
                tell("page-steps/" + place);
                called.removeLast();
            }
            pieces++;
        }
        assertThat(pieces).isGreaterThan(3);
        assertThat(site.pages.writes()).isEqualTo(90 + 2);
        assertThat(site.product("product-89").map(Page::status)).contains(Page.Status.SHOWN);
    }

    @Test
    void endsWhereNoStepBegins() {
        tell("page-steps/nowhere");
        assertThat(called).isEmpty();
        assertThat(site.pages.writes()).isZero();
    }

    /** Whoever deploys one asks for all pages. */
    @Test
    void waitsForNoStorefront() {
        site.release = "";
        site.fill(1);
        tell("page-steps/begin");
        assertThat(called).isEmpty();
        assertThat(site.pages.writes()).isZero();
    }
}
