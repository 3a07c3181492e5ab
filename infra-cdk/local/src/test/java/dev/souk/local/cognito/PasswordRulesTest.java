package dev.souk.local.cognito;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {
    private static final PasswordRules STRICT = new PasswordRules(8, true, true, true, true);

    @ParameterizedTest
    @CsvSource({
        "Sh0rt!, not long enough",
        "UPPER-CASE-1, must have lowercase characters",
        "lower-case-1, must have uppercase characters",
        "Letters-only, must have numeric characters",
        "Letters4and5, must have symbol characters"
    })
    void namesTheBrokenRule(String password, String rule) {
        assertThatExceptionOfType(CognitoError.class)
                .isThrownBy(() -> STRICT.check(password))
                .withMessage("Password did not conform with policy: Password " + rule);
    }

    @Test
    void takesWhatKeepsAll() {
        assertThatCode(() -> STRICT.check("Correct-Horse-1")).doesNotThrowAnyException();
    }
}
