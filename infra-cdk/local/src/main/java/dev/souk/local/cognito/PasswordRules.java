package dev.souk.local.cognito;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the pool asks of a password. */
record PasswordRules(int minimumLength, boolean lower, boolean upper, boolean number, boolean symbol) {
    private static final int MAXIMUM_LENGTH = 256;
    private static final Pattern FORM = Pattern.compile("^\\S+.*\\S+$");
    private static final Pattern LOWER = Pattern.compile("[a-z]");
    private static final Pattern UPPER = Pattern.compile("[A-Z]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]");
    private static final Pattern SYMBOL = Pattern.compile("[\\^$*.\\[\\]{}()?\"!@#%&/\\\\,><':;|_~`=+\\- ]");

    void check(String password) {
        if (password.length() > MAXIMUM_LENGTH || !FORM.matcher(password).find()) {
            throw CognitoError.invalidParameter(
                    "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must satisfy"
                            + " regular expression pattern: ^[\\S]+.*[\\S]+$");
        }
        broken(password).ifPresent(rule -> {
            throw new CognitoError(
                    "InvalidPasswordException", "Password did not conform with policy: Password " + rule);
        });
    }

    private Optional<String> broken(String password) {
        if (password.length() < minimumLength) {
            return Optional.of("not long enough");
        }
        if (lower && !LOWER.matcher(password).find()) {
            return Optional.of("must have lowercase characters");
        }
        if (upper && !UPPER.matcher(password).find()) {
            return Optional.of("must have uppercase characters");
        }
        if (number && !NUMBER.matcher(password).find()) {
            return Optional.of("must have numeric characters");
        }
        if (symbol && !SYMBOL.matcher(password).find()) {
            return Optional.of("must have symbol characters");
        }
        return Optional.empty();
    }
}
