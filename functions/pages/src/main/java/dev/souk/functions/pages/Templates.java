package dev.souk.functions.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The templates in {@code resources/pages}. They are given maps and lists only, which Qute reads without reflection, and whatever
 * they put in is escaped. Their classes are those of the storefront's own components: there is one style sheet for both.
 */
@Singleton
class Templates {
    private static final List<String> NAMES =
            List.of("mark", "way", "picture", "card", "frame", "head", "product", "category", "absent");

    private final Engine engine;

    Templates() {
        this.engine = Engine.builder()
                .addDefaults()
                // For what is JSON already, and what RichText made; nothing else is put in as it is.
                .addValueResolver(ValueResolvers.rawResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        NAMES.forEach(
                name -> engine.putTemplate(name, engine.parse(read(name), Variant.forContentType(Variant.TEXT_HTML))));
    }

    String render(String name, Map<String, Object> data) {
        return engine.getTemplate(name).data(data).render();
    }

    private static String read(String name) {
        try (var in = Templates.class.getResourceAsStream("/pages/" + name + ".html")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
