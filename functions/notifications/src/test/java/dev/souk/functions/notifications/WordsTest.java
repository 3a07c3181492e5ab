package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.souk.contract.messages.MailLanguages;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    static final Words ENGLISH = Words.of(Locale.UK);
    static final Words GERMAN = Words.of(Locale.GERMANY);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9]+)");
    /** Times and names around a sign are the same in any language. */
    private static final Set<String> UNTRANSLATED = Set.of("piece");

    private final ResourceBundle english = Words.texts("en");

    static Stream<String> translations() {
        return MailLanguages.WITH_TEXTS.stream().filter(language -> !language.equals("en"));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everythingIsTranslatedAndNothingElse(String language) {
        var other = Words.texts(language);
        assertThat(new TreeSet<>(other.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (var key : english.keySet()) {
            assertThat(placeholders(other.getString(key))).as(key).isEqualTo(placeholders(english.getString(key)));
            if (!UNTRANSLATED.contains(key)) {
                assertThat(other.getString(key)).as(key).isNotBlank().isNotEqualTo(english.getString(key));
            }
        }
    }

    /** MessageFormat takes one for the beginning of what is to be left alone, and swallows it. */
    @Test
    void noTextHasAStraightApostrophe() {
        for (var language : MailLanguages.WITH_TEXTS) {
            var texts = Words.texts(language);
            assertThat(texts.keySet())
                    .allSatisfy(key -> assertThat(texts.getString(key)).doesNotContain("'"));
        }
    }

    @Test
    void aTextThatIsMissingIsNamed() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> GERMAN.say("page.weather"))
                .satisfies(missing -> assertThat(missing.getKey()).isEqualTo("page.weather"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | GBP | 1234 | £12.34",
                "de-DE | GBP | 1234 | 12,34\u00a0£",
                "de-DE | EUR | 123456789 | 1.234.567,89\u00a0€",
                "en-GB | EUR | -5 | -€0.05",
                "de-DE | JPY | 1200 | 1.200\u00a0¥",
                "en-GB | KWD | 1234 | KWD\u00a01.234",
            })
    void writesAmountsAsTheLanguageDoesWithTheCurrencysDigits(
            String tag, String currency, long amount, String written) {
        var words = Words.of(Locale.forLanguageTag(tag));
        assertThat(words.money(Money.of(amount, currency))).isEqualTo(written);
    }

    @Test
    void writesDatesTimesAndNumbersAsTheLanguageDoes() {
        var evening = Instant.parse("2026-11-29T23:05:00Z");
        assertThat(ENGLISH.date(evening)).isEqualTo("29 November 2026");
        assertThat(GERMAN.date(evening)).isEqualTo("29. November 2026");
        assertThat(Words.of(Locale.forLanguageTag("de-AT")).date(Instant.parse("2027-01-02T00:00:00Z")))
                .isEqualTo("2. Jänner 2027");
        assertThat(ENGLISH.time(evening)).isEqualTo("23:05");
        assertThat(GERMAN.time(evening)).isEqualTo("23:05");
        assertThat(ENGLISH.say("piece", 1_500, "Teapot")).isEqualTo("1,500 × Teapot");
        assertThat(GERMAN.say("piece", 1_500, "Teapot")).isEqualTo("1.500 × Teapot");
    }
}
