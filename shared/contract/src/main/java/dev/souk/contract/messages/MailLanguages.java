package dev.souk.contract.messages;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The languages of mails: those that there are texts in, and of them those that a shop writes. */
public final class MailLanguages {
    /** Languages with texts in {@code functions/notifications}, ISO 639. */
    public static final Set<String> WITH_TEXTS = Set.of("de", "en");

    private MailLanguages() {}

    /**
     * What {@code SOUK_MAIL_LOCALES} says: BCP 47 tags with commas between them, the first of them the shop's own.
     *
     * @throws IllegalArgumentException where one is none, or none that there are texts in
     */
    public static List<Locale> parse(String setting) {
        return Arrays.stream(setting.split(",", -1))
                .map(String::strip)
                .map(MailLanguages::locale)
                .distinct()
                .toList();
    }

    private static Locale locale(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            if (WITH_TEXTS.contains(locale.getLanguage())) {
                return locale;
            }
        } catch (IllformedLocaleException _) {
            // Answered like a language without texts.
        }
        throw new IllegalArgumentException("SOUK_MAIL_LOCALES has '" + tag
                + "': it takes tags such as en-GB,de-DE, of languages that mails are written in");
    }
}
