package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListCurrenciesTest extends OperationContract {
    @Override
    protected Endpoint endpoint() {
        return paidAt("");
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListCurrencies");
    }

    private static ListCurrencies paidAt(String rates) {
        return new ListCurrencies(
                new TestPlatform(new FixedClock()).pipeline(), TestSettings.with(Map.of("SOUK_EXCHANGE_RATES", rates)));
    }

    @Test
    void listsTheShopsOwnFirst() {
        var answer = validCall().on(paidAt("EUR=1.17,JPY=196.40")).conforming();

        assertThat(answer.response().getBody()).isEqualTo("""
                {"currencies":[{"code":"GBP","rate":"1"},{"code":"EUR","rate":"1.17"},{"code":"JPY","rate":"196.4"}]}""");
        assertThat(answer.header("Cache-Control")).contains("public, max-age=300, stale-while-revalidate=3600");
    }

    @Test
    void listsOneWhereThereIsOne() {
        assertThat(validCall().on(endpoint()).conforming().body().path("currencies"))
                .hasSize(1);
    }
}
