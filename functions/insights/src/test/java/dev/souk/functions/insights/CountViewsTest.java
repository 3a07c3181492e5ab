package dev.souk.functions.insights;

import static dev.souk.testkit.catalog.SampleProducts.POTTERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.PublicationState;
import dev.souk.insights.Days;
import dev.souk.insights.InMemoryViews;
import dev.souk.insights.PageViews;
import dev.souk.insights.ViewCounting;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountViewsTest extends OperationContract {
    private static final int CALLS_A_MINUTE = 30;

    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final CatalogInMemory catalog = new CatalogInMemory();
    private final InMemoryViews views = new InMemoryViews();
    private final List<Object> read = new ArrayList<>();
    private final Endpoint endpoint =
            new CountViews(platform.pipeline(), new ViewCounting(watched(catalog), views, clock));

    CountViewsTest() {
        for (var id : List.of("spoon", "bowl")) {
            catalog.save(SampleProducts.arrival(SampleProducts.plain(id, 300), 10));
        }
    }

    /** The catalogue, with what was read of it. */
    private Products watched(Products products) {
        return (Products) Proxy.newProxyInstance(
                Products.class.getClassLoader(), new Class<?>[] {Products.class}, (_, method, arguments) -> {
                    read.add(arguments[0]);
                    return method.invoke(products, arguments);
                });
    }

    @Override
    protected Endpoint endpoint() {
        return endpoint;
    }

    @Override
    protected HttpCall validCall() {
        return looked("spoon");
    }

    private static HttpCall looked(String... products) {
        var ids = Arrays.stream(products).map(id -> '"' + id + '"').collect(Collectors.joining(","));
        return HttpCall.to("CountViews").body("{\"productIds\":[" + ids + "]}");
    }

    private List<PageViews> counted() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return views.of(POTTERY.id(), new Days(today, today)).toList();
    }

    @Test
    void countsEachProductOnceACallForTheSellerWhomTheCatalogueNames() {
        assertThat(looked("spoon", "bowl").on(endpoint).conforming().status()).isEqualTo(204);
        assertThat(looked("spoon").on(endpoint).conforming().status()).isEqualTo(204);
        assertThat(looked("spoon", "spoon").on(endpoint).conforming().status()).isEqualTo(400);
        assertThat(counted())
                .extracting(one -> one.product().value(), PageViews::total)
                .containsExactlyInAnyOrder(tuple("spoon", 2), tuple("bowl", 1));
    }

    @Test
    void passesOverWhatNobodyCanHaveLookedAt() {
        catalog.save(SampleProducts.arrival(
                SampleProducts.in(PublicationState.DRAFT, SampleProducts.plain("draft", 300)), 10));
        assertThat(looked("draft", "no-such-thing", "bowl")
                        .on(endpoint)
                        .conforming()
                        .status())
                .isEqualTo(204);
        assertThat(counted()).extracting(one -> one.product().value()).containsExactly("bowl");
    }

    @Test
    void readsAProductOnceInTenMinutesHoweverOftenItIsLookedAt() {
        for (int i = 0; i < 5; i++) {
            looked("spoon").on(endpoint);
        }
        assertThat(reads("spoon")).isEqualTo(1);
        clock.advance(Duration.ofMinutes(10));
        looked("spoon").on(endpoint);
        assertThat(reads("spoon")).isEqualTo(2);
    }

    private long reads(String product) {
        return read.stream().filter(new ProductId(product)::equals).count();
    }

    @Test
    void countsOnTheDayOfUtc() {
        clock.set(LocalDate.of(2026, 3, 1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .minusMillis(1));
        looked("spoon").on(endpoint);
        assertThat(counted().getFirst().times().firstKey()).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void refusesMoreThanTwentyAtOnceAndMoreThanThirtyCallsAMinute() {
        var many = IntStream.range(0, 21).mapToObj(i -> "product-" + i).toArray(String[]::new);
        assertThat(looked(many).on(endpoint).conforming().status()).isEqualTo(400);
        assertThat(looked().on(endpoint).conforming().status()).isEqualTo(400);
        for (int i = 0; i < CALLS_A_MINUTE; i++) {
            looked("bowl").on(endpoint);
        }
        assertThat(looked("bowl").on(endpoint).conforming().status()).isEqualTo(429);
        assertThat(counted().getFirst().total()).isEqualTo(CALLS_A_MINUTE);
    }
}
