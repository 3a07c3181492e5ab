package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeRatesTest {
    private static String of(String name, String value) {
        return Settings.from(Map.of(name, value)).currencies().ratesText();
    }

    @Test
    void areNoneUnlessTheOperatorNamesSome() {
        assertThat(Settings.from(Map.of()).currencies().all()).hasSize(1);
        assertThat(of("SOUK_STAGE", "local")).isEqualTo("EUR=1.17,USD=1.31");
        assertThat(of("SOUK_EXCHANGE_RATES", "JPY=196,EUR=1.1725")).isEqualTo("JPY=196,EUR=1.1725");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EUR",
                "EUR=1,17",
                "EUR=1.1234567",
                "EUR=0",
                "EUR=-1",
                "eur=1.17",
                "ABC=1",
                "GBP=1",
                "EUR=1.17,EUR=1.18",
                "EUR=1.17,"
            })
    void areRefusedWhereAFunctionCouldNotReadThem(String setting) {
        assertThatThrownBy(() -> of("SOUK_EXCHANGE_RATES", setting))
                .hasMessageContaining("SOUK_EXCHANGE_RATES is '" + setting + "'");
    }

    @Test
    void ofTheLocalShopAreForItsUsualCurrency() {
        var local = Map.of("SOUK_STAGE", "local", "SOUK_CURRENCY", "EUR");
        assertThat(Settings.from(local).currencies().all()).hasSize(1);
    }

    @Test
    void whoShowsPricesAndWhoTakesOrdersAreToldTheSame() {
        var deployment = Deployment.with(Map.of("SOUK_EXCHANGE_RATES", "EUR=1.17"));
        assertThat(List.of("ReadProduct", "SearchProducts", "QuoteOrder", "PlaceOrder"))
                .allSatisfy(name -> assertThat(deployment
                                .resource("AWS::Lambda::Function", "souk-dev-" + name)
                                .text("/Environment/Variables/SOUK_EXCHANGE_RATES"))
                        .isEqualTo("EUR=1.17"));
    }
}
