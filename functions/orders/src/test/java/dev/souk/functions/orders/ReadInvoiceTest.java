package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.POTTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.invoices.DocumentsDue;
import dev.souk.invoices.InMemoryInvoiceBook;
import dev.souk.orders.Actor;
import dev.souk.orders.LineRefunding;
import dev.souk.orders.LineRefunding.Wanted;
import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.SampleOrders;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadInvoiceTest extends OperationContract {
    private final Shop shop = new Shop();
    private final InMemoryInvoiceBook book = new InMemoryInvoiceBook();
    private final String paid = issued(shop.paidOrder("key-of-guest"));

    @Override
    protected Endpoint endpoint() {
        return new ReadInvoice(
                shop.platform.pipeline(), shop.orders, book, shop.platform.orderLinks(), shop.platform.settings());
    }

    @Override
    protected HttpCall validCall() {
        return reading(paid).query("access", access(paid));
    }

    private static HttpCall reading(String id) {
        return HttpCall.to("ReadInvoice").path("orderId", id);
    }

    private String access(String id) {
        return shop.platform.access(id);
    }

    private Order order(String id) {
        return shop.orders.find(new OrderId(id)).orElseThrow();
    }

    /** What the worker issues of an order as it stands. */
    private String issued(String id) {
        book.issue(DocumentsDue.between(Optional.empty(), order(id)), shop.clock.instant());
        return id;
    }

    @Test
    void showsTheVeryFiguresOfTheOrder() {
        var invoice = validCall().on(endpoint()).conforming().body();
        var read = HttpCall.to("ReadOrder")
                .path("orderId", paid)
                .query("access", access(paid))
                .on(shop.readOrder())
                .body();
        assertThat(invoice.path("number").asText()).isEqualTo("2026-000001");
        assertThat(invoice.path("issuer"))
                .extracting(line -> line.asText())
                .containsExactly("Souk", "1 Market Row", "London");
        for (var same : new String[] {"lines", "shipments", "totals"}) {
            assertThat(invoice.path(same)).isEqualTo(read.path(same));
        }
        assertThat(invoice.path("billTo")).isEqualTo(read.path("shippingAddress"));
        var taxes = invoice.at("/lineTaxes/0/amount").asLong()
                + invoice.at("/shippingTaxes/0/amount").asLong();
        assertThat(taxes).isEqualTo(invoice.at("/totals/tax/amount").asLong());
        assertThat(invoice.path("creditNotes")).isEmpty();
    }

    @Test
    void saysTheTaxInTheShopsOwnCurrencyWhereItWasPaidInAnother() {
        var euros = issued(shop.paidOrder(Shop.placing("key-of-euros").body(Shop.IN_EUROS)));
        var invoice = reading(euros)
                .query("access", access(euros))
                .on(endpoint())
                .conforming()
                .body();
        assertThat(invoice.at("/totals/tax/currency").asText()).isEqualTo("EUR");
        // A sixth of €32.70, rounded for the goods and the parcel, is €5.45, and that at 1.17.
        assertThat(invoice.at("/totals/tax/amount").asLong()).isEqualTo(545);
        assertThat(invoice.at("/taxAtHome").toString()).isEqualTo("""
                {"tax":{"amount":466,"currency":"GBP"},"rate":"1.17"}""");
        assertThat(validCall().on(endpoint()).conforming().body().has("taxAtHome"))
                .isFalse();
    }

    @Test
    void goesWhereTheBillGoes() {
        var billed = issued(shop.paidOrder(Shop.placing("key-of-firm").body(Shop.BILLED_ELSEWHERE)));
        var invoice = reading(billed)
                .query("access", access(billed))
                .on(endpoint())
                .conforming()
                .body();
        assertThat(invoice.at("/billTo/name").asText()).isEqualTo("Analytical Ltd");
    }

    @Test
    void listsWhatWentBackWithItsTax() {
        var wanted = new Wanted("key", Map.of(SampleOrders.variant("teapot"), 1), true, Optional.empty());
        new LineRefunding(shop.orders, shop.clock)
                .refund(new OrderId(paid), new SellerId(POTTER), wanted, Actor.SELLER);
        shop.settle(paid);
        issued(paid);
        var note = validCall().on(endpoint()).conforming().body().at("/creditNotes/0");
        assertThat(note.path("number").asText()).isEqualTo("C-2026-000001");
        assertThat(note.at("/amount/amount").asLong()).isEqualTo(1_595);
        assertThat(note.at("/tax/amount").asLong()).isEqualTo(200 + 66);
        assertThat(note.at("/lines/0/quantity").asInt()).isEqualTo(1);
        assertThat(note.at("/shippingOf/0").asText()).isEqualTo(POTTER);
    }

    @Test
    void thereIsNoneBeforeTheOrderIsPaidAndTheWorkerWasThere() {
        var fresh = shop.paidOrder("key-of-another");
        var soon = reading(fresh).query("access", access(fresh)).on(endpoint()).conforming();
        assertThat(soon.status()).isEqualTo(404);
        assertThat(soon.body().path("detail").asText()).contains("in a moment");
        var unpaid = Shop.placing("key-of-third")
                .on(shop.placeOrder())
                .body()
                .at("/order/orderId")
                .asText();
        var none =
                reading(unpaid).query("access", access(unpaid)).on(endpoint()).conforming();
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.body().path("detail").asText()).contains("not paid");
    }

    @Test
    void whoMayNotReadTheOrderLearnsNothing() {
        for (var call : new HttpCall[] {
            reading(paid),
            reading(paid).as("eve"),
            reading(paid).as(POTTER, Role.SELLER),
            reading(paid).query("access", access("0".repeat(26))),
            reading("not-an-order").as("root", Role.ADMINISTRATOR)
        }) {
            assertThat(call.on(endpoint()).conforming().status()).isEqualTo(404);
        }
        assertThat(reading(paid)
                        .as("root", Role.ADMINISTRATOR)
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(200);
    }
}
