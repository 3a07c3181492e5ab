package dev.souk.functions.notifications;

import dev.souk.platform.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How the shop shows itself in a mail: its name, who stands behind it, and the storefront's own colours.
 *
 * <p>Mail clients know neither custom properties nor {@code light-dark()}, so each colour of {@code tokens.css} is taken
 * apart into a light and a dark one.
 */
@Singleton
class Brand {
    private static final Pattern COLOUR =
            Pattern.compile("--color-([a-z-]+): (?:light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)|(#[0-9a-f]{6}));");
    private static final String DARK = "-dark";

    private final Map<String, Object> values = new HashMap<>();

    @Inject
    Brand(Settings settings) {
        this(settings.shopName(), settings.invoiceIssuer());
    }

    /**
     * A brand.
     *
     * @param name of the shop
     * @param issuer name, address and so on of who stands behind it, by line
     */
    Brand(String name, List<String> issuer) {
        COLOUR.matcher(Resources.read("/design/tokens.css")).results().forEach(colour -> {
            var only = colour.group(4);
            values.put(colour.group(1), only == null ? colour.group(2) : only);
            values.put(colour.group(1) + DARK, only == null ? colour.group(3) : only);
        });
        values.put("name", name);
        values.put("issuer", String.join(" · ", issuer));
    }

    /**
     * What {@code brand:KEY} stands for in a template.
     *
     * @throws IllegalArgumentException where the brand has no such thing: a colour's name in {@code tokens.css} was changed
     */
    Object value(String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("No " + key + " in the brand: see tokens.css");
        }
        return value;
    }
}
