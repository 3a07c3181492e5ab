package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.contract.messages.MailLanguages;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderMail;
import dev.souk.platform.mail.MailSamples;
import dev.souk.platform.mail.MailSamples.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderMailSamplesTest {
    private static List<Sample> samples(Locale language) {
        return ServiceLoader.load(MailSamples.class).stream()
                .flatMap(provider -> provider.get().all(language).stream())
                .toList();
    }

    private static boolean isOfAnOrder(Sample sample) {
        return !sample.name().equals(EmailMessage.REVIEW_INVITED)
                && !sample.name().endsWith("-seller")
                && !sample.name().startsWith(EmailMessage.STAFF_INVITED);
    }

    @Test
    void thereIsOneOfEachEventThatIsMailedOf() {
        assertThat(samples(Locale.UK))
                .extracting(Sample::name)
                .doesNotHaveDuplicates()
                .containsAll(Arrays.stream(OrderEvent.values())
                        .filter(OrderMail::isSentOf)
                        .map(OrderEvent::code)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | 2 × Enamel teapot (Cherry, 1.2 l): £48.00 | of 24 November 2026",
                "de-DE | 2 × Enamel teapot (Cherry, 1.2 l): 48,00\u00a0£ | vom 24. November 2026"
            })
    void eachHasItsOwnWordsAndTheOrdersFigures(String language, String line, String date) {
        var samples = samples(Locale.forLanguageTag(language));
        assertThat(samples).extracting(Sample::text).doesNotHaveDuplicates();
        assertThat(samples)
                .filteredOn(OrderMailSamplesTest::isOfAnOrder)
                .allSatisfy(sample -> assertThat(sample.text()).contains(line, date, "Autumn: 10% off: -"));
    }

    @Test
    void allAreWrittenInEachLanguageThatMailsCanBeWrittenIn() {
        var english = samples(Locale.UK);
        for (var language : MailLanguages.WITH_TEXTS) {
            var samples = samples(Locale.of(language));
            assertThat(samples)
                    .extracting(Sample::name)
                    .isEqualTo(english.stream().map(Sample::name).toList());
            assertThat(samples).allSatisfy(sample -> {
                assertThat(sample.html())
                        .contains("<html lang=\"" + language + "\">")
                        .doesNotContainPattern(MailPagesTest.PLACEHOLDER);
                assertThat(sample.text()).doesNotContain("{");
            });
        }
    }
}
