package dev.souk.functions.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductId;
import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.insights.InMemorySalesJournal;
import dev.souk.insights.InMemoryViews;
import dev.souk.insights.PageViews;
import dev.souk.insights.SalesKeeping;
import dev.souk.money.Money;
import dev.souk.orders.SampleOrders;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadSalesFiguresTest extends OperationContract {
    private static final String POTTER = "seller-of-teapot";

    private final TestPlatform platform = new TestPlatform(new FixedClock());
    private final InMemorySalesJournal journal = new InMemorySalesJournal();
    private final InMemoryViews views = new InMemoryViews();

    ReadSalesFiguresTest() {
        var noon = SampleOrders.NOON;
        var paid = SampleOrders.twoSellers("one").paymentStarted("p", noon).paid("p", Money.of(0, "GBP"), noon);
        var keeping = new SalesKeeping(journal);
        keeping.follow(Optional.empty(), paid);
        keeping.follow(Optional.of(paid), paid.refunded("p", Money.of(0, "GBP"), noon.plus(Duration.ofDays(1))));
        var seller = new SellerId(POTTER);
        views.add(PageViews.once(seller, new ProductId("teapot"), "Teapot", LocalDate.of(2026, 11, 24)));
        views.add(PageViews.once(seller, new ProductId("kettle"), "Kettle", LocalDate.of(2026, 11, 25)));
    }

    @Override
    protected Endpoint endpoint() {
        return new ReadSalesFigures(platform.pipeline(), journal, views, platform.settings());
    }

    @Override
    protected HttpCall validCall() {
        return days("2026-11-24", "2026-11-25").as(POTTER, Role.SELLER);
    }

    private static HttpCall days(String from, String to) {
        return HttpCall.to("ReadSalesFigures").query("from", from).query("to", to);
    }

    @Test
    void areOfTheDaysThatWereAskedFor() {
        var both = validCall().on(endpoint()).conforming().body();
        assertThat(both.at("/whole/orders").asInt()).isEqualTo(1);
        assertThat(both.at("/whole/sales/amount").asLong())
                .isPositive()
                .isEqualTo(both.at("/whole/refunds/amount").asLong());
        assertThat(both.path("days")).hasSize(2);
        assertThat(both.at("/days/0/sums/refunds/amount").asLong()).isZero();
        assertThat(both.at("/products/0/productId").asText()).isEqualTo("teapot");
        assertThat(both.at("/products/0/orders").asInt()).isEqualTo(1);
        assertThat(both.at("/products/1/title").asText()).isEqualTo("Kettle");
        assertThat(both.path("products")).hasSize(2);
        assertThat(both.at("/whole/views").asInt()).isEqualTo(2);
        assertThat(both.at("/days/0/sums/views").asInt()).isEqualTo(1);

        var second = days("2026-11-25", "2026-11-25")
                .as(POTTER, Role.SELLER)
                .on(endpoint())
                .conforming()
                .body();
        assertThat(second.at("/whole/orders").asInt()).isZero();
        assertThat(second.at("/whole/unitsBack").asInt()).isPositive();
        assertThat(second.at("/whole/views").asInt()).isEqualTo(1);
    }

    @Test
    void namesTheDayThatIsWrong() {
        assertThat(days("2026-11-31", "2026-12-01")
                        .as(POTTER, Role.SELLER)
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("from");
        assertThat(days("2026-11-20", "2026-11-19")
                        .as(POTTER, Role.SELLER)
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("to");
        assertThat(days("2025-11-20", "2026-11-21")
                        .as(POTTER, Role.SELLER)
                        .on(endpoint())
                        .conforming()
                        .errorPointers())
                .containsExactly("to");
    }

    @Test
    void aSellerSeesNobodyElsesFigures() {
        var eves = days("2026-11-24", "2026-11-25").as("eve", Role.SELLER);
        assertThat(eves.on(endpoint()).conforming().body().at("/whole/orders").asInt())
                .isZero();
        assertThat(eves.query("sellerId", POTTER).on(endpoint()).conforming().status())
                .isEqualTo(403);
    }

    @Test
    void anAdministratorNamesTheSeller() {
        var root = days("2026-11-24", "2026-11-25").as("root", Role.ADMINISTRATOR);
        assertThat(root.on(endpoint()).conforming().errorPointers()).containsExactly("sellerId");
        assertThat(root.query("sellerId", POTTER)
                        .on(endpoint())
                        .conforming()
                        .body()
                        .at("/whole/orders")
                        .asInt())
                .isEqualTo(1);
    }
}
