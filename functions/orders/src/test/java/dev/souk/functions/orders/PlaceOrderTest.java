package dev.souk.functions.orders;

import static dev.souk.functions.orders.Shop.ORDER;
import static dev.souk.functions.orders.Shop.placing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.OrderId;
import dev.souk.orders.OrderPlacing;
import dev.souk.orders.SampleOrders;
import dev.souk.platform.http.Endpoint;
import dev.souk.shipping.Dispatch;
import dev.souk.shipping.ShippingZone;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceOrderTest extends OperationContract {
    private final Shop shop = new Shop();

    @Override
    protected Endpoint endpoint() {
        return new Shop().placeOrder();
    }

    @Override
    protected HttpCall validCall() {
        return placing("key-of-ada");
    }

    @Test
    void takesTheStockAndAnswersTheSignatureOfTheLink() {
        var answer = placing("key-of-ada").on(shop.placeOrder()).conforming();
        var id = answer.body().at("/order/orderId").asText();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).contains("/api/orders/" + id);
        assertThat(answer.header("Idempotent-Replayed")).isEmpty();
        assertThat(answer.body().path("access").asText()).isEqualTo(shop.platform.access(id));
        assertThat(answer.body().at("/order/shippingAddress").has("line2")).isFalse();
        assertThat(shop.teapots()).isEqualTo(8);
        assertThat(shop.platform.receipts().getFirst().orderId()).contains(id);
    }

    @Test
    void aDoubleClickIsTheSameOrder() {
        var first = placing("key-of-ada").on(shop.placeOrder());
        var second = placing("key-of-ada").on(shop.placeOrder()).conforming();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).contains("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(shop.teapots()).isEqualTo(8);
    }

    private Optional<Locale> language(HttpCall call) {
        var id = call.on(shop.placeOrder())
                .conforming()
                .body()
                .at("/order/orderId")
                .asText();
        return shop.orders.find(new OrderId(id)).orElseThrow().language();
    }

    /** The shop of the tests writes British English and German as in Germany. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "de-DE -> de-DE",
                "de -> de-DE",
                "DE-at -> de-DE",
                "de-DE-1996 -> de-DE",
                "en-US,en;q=0.9 -> en-GB",
                "fr-FR, fr;q=0.9, de;q=0.5, en;q=0.4 -> de-DE",
                "de;q=0.4, en;q=0.5 -> en-GB",
                "de;q=0, fr -> en-GB",
                "fr -> en-GB",
                "* -> en-GB",
                "'' -> en-GB",
                "de;q=much -> en-GB",
                "de;q=7 -> en-GB",
                "<script>,;;=,, -> en-GB"
            })
    void writesInTheLanguageThatTheShopperAskedFor(String header, String language) {
        assertThat(language(placing("key-of-ada").header("Accept-Language", header)))
                .contains(Locale.forLanguageTag(language));
    }

    @Test
    void writesInTheShopsOwnLanguageToWhoeverAsksForNone() {
        assertThat(language(placing("key-of-ada"))).contains(Locale.UK);
    }

    @Test
    void aRetryFromABrowserOfAnotherLanguageIsTheSameOrder() {
        var german = placing("key-of-ada").header("Accept-Language", "de");
        assertThat(language(german)).contains(Locale.GERMANY);
        assertThat(language(placing("key-of-ada"))).contains(Locale.GERMANY);
        assertThat(shop.teapots()).isEqualTo(8);
    }

    /** An eventually consistent read may know nothing yet of the first click. */
    @Test
    void aDoubleClickThatLooksBackTooEarlyIsTheSameOrder() {
        var first = placing("key-of-ada").on(shop.placeOrder());
        var second = placing("key-of-ada")
                .on(shop.placeOrder(id -> Optional.empty()))
                .conforming();
        assertThat(second.header("Idempotent-Replayed")).contains("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(shop.teapots()).isEqualTo(8);
    }

    @Test
    void theSameKeyOfSomebodyElseIsAnotherOrder() {
        var guest = placing("key-of-ada").on(shop.placeOrder());
        var member = placing("key-of-ada").as("ada").on(shop.placeOrder()).conforming();
        assertThat(member.body().at("/order/orderId")).isNotEqualTo(guest.body().at("/order/orderId"));
        assertThat(shop.teapots()).isEqualTo(6);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        placing("key-of-ada").on(shop.placeOrder());
        var other = placing("key-of-ada")
                .body(ORDER.replace("ada@", "eve@"))
                .on(shop.placeOrder())
                .conforming();
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(shop.teapots()).isEqualTo(8);
    }

    @Test
    void keepsWhereTheBillGoesAndTellsItApart() {
        var placed = placing("key-of-ada")
                .body(Shop.BILLED_ELSEWHERE)
                .on(shop.placeOrder())
                .conforming();
        assertThat(placed.body().at("/order/billingAddress/name").asText()).isEqualTo("Analytical Ltd");
        assertThat(placed.body().at("/order/shippingAddress/name").asText()).isEqualTo("Ada Lovelace");
        assertThat(placing("key-of-ada").on(shop.placeOrder()).conforming().problem())
                .isEqualTo("idempotency-key-reused");
        assertThat(placing("other").on(shop.placeOrder()).body().path("order").has("billingAddress"))
                .isFalse();
    }

    @Test
    void refusesATotalThatIsNotTodays() {
        var answer = placing("key-of-ada")
                .body(ORDER.replace("2795", "2794"))
                .on(shop.placeOrder())
                .conforming();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("order-refused");
        assertThat(answer.body().at("/problems/0/code").asText()).isEqualTo("total-changed");
        assertThat(answer.body().at("/problems/0/now/amount").asLong()).isEqualTo(2_795);
        assertThat(shop.teapots()).isEqualTo(10);
    }

    @Test
    void isPaidInTheCurrencyOfTheTotalThatWasAgreedTo() {
        var order = placing("key-of-ada")
                .body(Shop.IN_EUROS)
                .on(shop.placeOrder())
                .conforming()
                .body();
        assertThat(order.at("/order/totals/total/amount").asLong()).isEqualTo(3_270);
        assertThat(order.at("/order/totals/total/currency").asText()).isEqualTo("EUR");
    }

    @Test
    void refusesAPriceThatWasSeenInAnotherCurrencyThanTheTotal() {
        var answer = placing("key-of-ada")
                .body(Shop.IN_EUROS.replace("1404,\"currency\":\"EUR\"", "1200,\"currency\":\"GBP\""))
                .on(shop.placeOrder())
                .conforming();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorPointers()).containsExactly("/lines/0/seenUnitPrice/currency");
    }

    @Test
    void refusesAnotherCurrencyThanTheShops() {
        var answer = placing("key-of-ada")
                .body(ORDER.replace("2795,\"currency\":\"GBP\"", "2795,\"currency\":\"CHF\""))
                .on(shop.placeOrder())
                .conforming();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorPointers()).containsExactly("/expectedTotal/currency");
    }

    @Test
    void saysWhenToTryAgainWhereTooManyBuyAtOnce() {
        var crowded = new dev.souk.orders.Orders() {
            private final dev.souk.orders.InMemoryOrders none = new dev.souk.orders.InMemoryOrders();

            @Override
            public Placing place(dev.souk.orders.Order order) {
                return new Placing.Crowded();
            }

            @Override
            public java.util.Optional<dev.souk.orders.Order> find(dev.souk.orders.OrderId id) {
                return none.find(id);
            }

            @Override
            public boolean advance(dev.souk.orders.Order next) {
                return none.advance(next);
            }

            @Override
            public boolean expire(dev.souk.orders.Order expired) {
                return none.expire(expired);
            }

            @Override
            public boolean release(dev.souk.orders.Order next, dev.souk.orders.Release release) {
                return none.release(next, release);
            }

            @Override
            public List<dev.souk.orders.OrderId> overdue(java.time.Instant now, int limit) {
                return none.overdue(now, limit);
            }

            @Override
            public Page ofMember(
                    dev.souk.identity.MemberId member,
                    dev.souk.orders.OrderFilter filter,
                    int limit,
                    java.util.Optional<String> cursor) {
                return none.ofMember(member, filter, limit, cursor);
            }

            @Override
            public java.util.Optional<dev.souk.orders.OrderId> ofGuest(String email, String number) {
                return none.ofGuest(email, number);
            }
        };
        var checkout = SampleOrders.checkout(List.of(SampleOrders.offer("teapot", 1_200, 10)), shop.clock);
        var endpoint = new PlaceOrder(
                shop.platform.pipeline(),
                new OrderPlacing(checkout, crowded, shop.clock),
                crowded::find,
                shop.platform.orderLinks(),
                shop.platform.settings());
        var answer = placing("key-of-ada").on(endpoint).conforming();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).contains("1");
    }

    @Test
    void asksTheSellersTermsAnewAndKeepsThem() {
        shop.sends(new Dispatch(0, OptionalInt.of(24), List.of(), Set.of(ShippingZone.EUROPE)));
        var refused = placing("key-of-ada").on(shop.placeOrder()).conforming();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/problems/0/code").asText()).isEqualTo("no-shipping-to");
        shop.sends(new Dispatch(5, OptionalInt.of(24), List.of(), Set.of(ShippingZone.HOME)));
        var placed = placing("key-of-ada").on(shop.placeOrder()).conforming();
        assertThat(placed.status()).isEqualTo(201);
        shop.sends(Dispatch.USUAL);
        var kept = shop.orders.all().getFirst().shipments().getFirst();
        assertThat(kept.sendBy()).isPresent();
        assertThat(kept.cancellationHours()).hasValue(24);
        assertThat(placed.body().at("/order/shipments/0/earliest").asText())
                .isEqualTo(kept.earliest().toString());
    }

    @Test
    void theLastUseOfACodeGoesToOneOrder() {
        shop.promote("TENTH", 1);
        var order = ORDER.replace("2795", "2555").replace("\"email\"", "\"codes\":[\"TENTH\"],\"email\"");
        var first = placing("key-of-ada").body(order).on(shop.placeOrder()).conforming();
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().at("/order/totals/discount/amount").asLong()).isEqualTo(240);
        var second = placing("key-of-eve").body(order).on(shop.placeOrder()).conforming();
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().path("problems").findValuesAsText("code"))
                .containsExactly("coupon-exhausted", "total-changed");
        assertThat(placing("key-of-ada").body(order).on(shop.placeOrder()).header("Idempotent-Replayed"))
                .contains("true");
        assertThat(shop.teapots()).isEqualTo(8);
    }
}
