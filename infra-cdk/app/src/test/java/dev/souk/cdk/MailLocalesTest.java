package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailLocalesTest {
    private static List<Locale> of(String name, String value) {
        return Settings.from(Map.of(name, value)).mailLocales();
    }

    @Test
    void areBritishEnglishUnlessTheOperatorSaysOtherwise() {
        assertThat(Settings.from(Map.of()).mailLocales()).containsExactly(Locale.UK);
        assertThat(of("SOUK_STAGE", "local")).containsExactly(Locale.UK, Locale.GERMANY);
        assertThat(of("SOUK_MAIL_LOCALES", "de-AT, en-GB,de-at"))
                .containsExactly(Locale.forLanguageTag("de-AT"), Locale.UK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB,fr-FR", "en_GB", "en-GB,", "English", "*"})
    void areOfLanguagesThatThereAreTextsIn(String setting) {
        assertThatThrownBy(() -> of("SOUK_MAIL_LOCALES", setting)).hasMessageContaining("SOUK_MAIL_LOCALES has '");
    }

    @Test
    void whoTakesOrdersAndWhoWritesOfThemAreToldTheSame() {
        var deployment = Deployment.with(Map.of("SOUK_MAIL_LOCALES", "de-DE,en-GB"));
        assertThat(List.of("PlaceOrder", "SendEmail"))
                .allSatisfy(name -> assertThat(deployment
                                .resource("AWS::Lambda::Function", "souk-dev-" + name)
                                .text("/Environment/Variables/SOUK_MAIL_LOCALES"))
                        .isEqualTo("de-DE,en-GB"));
    }
}
