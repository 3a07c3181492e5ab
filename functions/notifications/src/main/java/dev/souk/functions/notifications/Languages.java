package dev.souk.functions.notifications;

import dev.souk.orders.Order;
import dev.souk.platform.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The languages that the shop writes its mails in. */
@Singleton
class Languages {
    private final Words own;
    private final Map<Locale, Words> all;

    @Inject
    Languages(Settings settings) {
        this(settings.mailLocales());
    }

    /**
     * These.
     *
     * @param locales the shop's own first
     */
    Languages(List<Locale> locales) {
        this.all = locales.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Words::of));
        this.own = Objects.requireNonNull(all.get(locales.getFirst()));
    }

    /** The shop's own, in which it writes to sellers. */
    Words own() {
        return own;
    }

    /** That of who placed the order; the shop's own where the order names none, or one that is not written any more. */
    Words of(Order order) {
        return order.language().map(locale -> all.getOrDefault(locale, own)).orElse(own);
    }
}
