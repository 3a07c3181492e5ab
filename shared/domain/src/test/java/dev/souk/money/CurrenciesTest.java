package dev.souk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrenciesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currencies THREE = Currencies.of("GBP", "EUR=1.17, USD=1.31");

    @Test
    void areReadAsSettingsWriteThem() {
        assertThat(THREE.all()).extracting(Currency::getCurrencyCode).containsExactly("GBP", "EUR", "USD");
        assertThat(THREE.besides()).containsExactly(EUR, USD);
        assertThat(THREE.rate(EUR).text()).isEqualTo("1.17");
        assertThat(THREE.find("USD")).contains(USD);
        assertThat(THREE.find("CHF")).isEmpty();
        assertThat(Currencies.of("GBP", "").all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "EUR             | 'EUR' is no code",
                "EUR=            | 'EUR=' is no code",
                "EUR=one         | 'EUR=one' is no code",
                "EUR=1e2         | 'EUR=1e2' is no code",
                "eur=1.17        | 'eur=1.17' is no code",
                "EUR=1,17        | '17' is no code",
                "EUR=1.17,       | '' is no code",
                "EUR=1.0000001   | 'EUR=1.0000001' is no code",
                "EUR=1234567890  | 'EUR=1234567890' is no code",
                "EUR=-1          | 'EUR=-1' is no code",
                "EUR=0           | A rate is above zero",
                "EUR=0.000000    | A rate is above zero",
                "EUR=1.1,EUR=1.2 | EUR is named twice",
                "GBP=1           | GBP is named twice",
                "GBP=1.17        | One GBP is one GBP",
                "ABC=1           | ABC is no currency",
                "XAU=1           | GBP or XAU has no minor units",
            })
    void areRefusedWhereSomethingIsWrong(String rates, String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Currencies.of("GBP", rates))
                .withMessageStartingWith("SOUK_EXCHANGE_RATES is '" + rates + "': " + wrong)
                .withMessageEndingWith(
                        "It takes currencies besides GBP, each once, with what one GBP is in it, such as EUR=1.17,JPY=196.4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EUR=1.17", "EUR=1.17,USD=1.31,JPY=196.4,KRW=0.000001"})
    void areWrittenAsTheyAreRead(String rates) {
        assertThat(Currencies.of("GBP", rates).ratesText()).isEqualTo(rates);
    }

    @Test
    void takeAPriceThatWasNamedBeforeTheRate() {
        var pound = Money.of(100, "GBP");

        assertThat(THREE.price(pound, List.of(), EUR)).isEqualTo(Money.of(117, "EUR"));
        assertThat(THREE.price(pound, List.of(Money.of(99, "EUR")), EUR)).isEqualTo(Money.of(99, "EUR"));
        assertThat(THREE.price(pound, List.of(Money.of(99, "EUR")), USD)).isEqualTo(Money.of(131, "USD"));
        assertThat(THREE.price(pound, List.of(Money.of(99, "EUR")), THREE.own()))
                .isEqualTo(pound);
    }

    @Test
    void leaveAPriceAsItIsThatTheShopHadInAnotherCurrencyOfItsOwn() {
        var francs = Money.of(100, "CHF");

        assertThat(THREE.price(francs, List.of(), EUR)).isEqualTo(francs);
        assertThat(THREE.others(francs, List.of(), Optional.empty())).isEmpty();
    }

    @Test
    void compareAPriceOnlyWithMore() {
        var named = List.of(Money.of(140, "EUR"));

        assertThat(THREE.others(Money.of(100, "GBP"), named, Optional.of(Money.of(119, "GBP"))))
                .containsExactly(
                        // 1.19 pounds are 1.39 euros, and that is less.
                        new PriceTag(Money.of(140, "EUR"), Optional.empty()),
                        new PriceTag(Money.of(131, "USD"), Optional.of(Money.of(156, "USD"))));
    }
}
