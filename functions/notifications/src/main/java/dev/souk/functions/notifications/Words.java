package dev.souk.functions.notifications;

import dev.souk.money.Money;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** A language as mails speak it: its texts, and how it writes amounts, dates and numbers. */
final class Words {
    /** A currency without a sign: CLDR keeps its letters from the digits by a space, and the JDK does not. */
    private static final Pattern LETTER_BEFORE_DIGIT = Pattern.compile("(?<=\\p{L})(?=\\p{N})");

    private final Locale locale;
    private final ResourceBundle texts;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;

    private Words(Locale locale, ResourceBundle texts) {
        this.locale = locale;
        this.texts = texts;
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(ZoneOffset.UTC);
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneOffset.UTC);
    }

    /**
     * The texts of the locale's language, and the formats of its region.
     *
     * @throws NullPointerException where the language has no texts, which the settings hold
     */
    static Words of(Locale locale) {
        return new Words(locale, texts(locale.getLanguage()));
    }

    /** Not by {@link ResourceBundle#getBundle}, which falls back to whatever language the machine speaks. */
    static ResourceBundle texts(String language) {
        try (var in = new StringReader(Resources.read("/mails/words_" + language + ".properties"))) {
            return new PropertyResourceBundle(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the attribute {@code lang} has it. */
    String tag() {
        return locale.toLanguageTag();
    }

    /**
     * A text.
     *
     * @param values for its placeholders, by their number
     * @throws java.util.MissingResourceException where there is none of this key
     */
    String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    /** Such as {@code £12.50} or {@code 12,50 £}. */
    String money(Money money) {
        var digits = Math.max(0, money.currency().getDefaultFractionDigits());
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        var written = format.format(BigDecimal.valueOf(money.amount(), digits));
        return LETTER_BEFORE_DIGIT.matcher(written).replaceFirst("\u00a0");
    }

    /** The day, in UTC. */
    String date(Instant moment) {
        return date.format(moment);
    }

    /** The time of day, in UTC. */
    String time(Instant moment) {
        return time.format(moment);
    }
}
