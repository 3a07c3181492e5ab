package dev.souk.functions.orders;

import dev.souk.platform.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;

/** The language in which the shop writes to whoever sent a request. */
final class MailLanguage {
    private MailLanguage() {}

    /**
     * What the request's {@code Accept-Language} asks for most, among the shop's.
     *
     * @param locales those that the shop writes; the first where nothing fits, or the header makes no sense
     */
    static Locale of(Request request, List<Locale> locales) {
        return request.header("Accept-Language")
                .flatMap(header -> asked(header, locales))
                .orElse(locales.getFirst());
    }

    /** Another region's is better than another language: {@code de} and {@code de-AT} find {@code de-DE}. */
    private static Optional<Locale> asked(String header, List<Locale> locales) {
        var known = Stream.concat(locales.stream(), locales.stream().map(MailLanguage::withoutRegion))
                .toList();
        try {
            return Optional.ofNullable(Locale.lookup(LanguageRange.parse(header), known))
                    .flatMap(found -> locales.stream()
                            .filter(locale -> locale.equals(found)
                                    || withoutRegion(locale).equals(found))
                            .findFirst());
        } catch (IllegalArgumentException notAHeader) {
            return Optional.empty();
        }
    }

    private static Locale withoutRegion(Locale locale) {
        return Locale.of(locale.getLanguage());
    }
}
