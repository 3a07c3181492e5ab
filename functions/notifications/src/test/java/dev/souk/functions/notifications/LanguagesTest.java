package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.SampleOrders;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {
    private final Languages languages = new Languages(List.of(Locale.GERMANY, Locale.UK));

    @Test
    void anOrderIsWrittenOfInItsOwn() {
        assertThat(languages.of(SampleOrders.teapot("one", Locale.UK)).tag()).isEqualTo("en-GB");
        assertThat(languages.of(SampleOrders.teapot("one", Locale.GERMANY)).tag())
                .isEqualTo("de-DE");
    }

    @Test
    void anOrderWithoutOneOrOfOneThatWasGivenUpIsWrittenOfInTheShops() {
        var before = SampleOrders.withoutLanguage(SampleOrders.teapot("one"));
        assertThat(languages.of(before).tag()).isEqualTo("de-DE");
        assertThat(languages.of(SampleOrders.teapot("one", Locale.US)).tag()).isEqualTo("de-DE");
        assertThat(languages.own().tag()).isEqualTo("de-DE");
    }
}
