package dev.souk.local.gateway;

import dev.souk.contract.Contract;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebService;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/** The contract and its reference pages, with everything that they load from this origin. */
public final class ReferencePage {
    /** The version on the class path; a test holds it against the build's. */
    public static final String SWAGGER_UI = "5.34.1";

    private static final Set<String> FILES = Set.of("swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png");
    /** Swagger UI writes styles into its elements and has its icons in data addresses. */
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Souk: API reference</title>
            <link rel="stylesheet" href="/api/reference/swagger-ui.css">
            <link rel="icon" href="/api/reference/favicon-32x32.png">
            <div id="reference"></div>
            <script src="/api/reference/swagger-ui-bundle.js"></script>
            <script src="/api/reference/start.js"></script>
            </html>
            """;
    private static final String START = """
            SwaggerUIBundle({
              url: "/api/openapi.json",
              dom_id: "#reference",
              deepLinking: true,
              tryItOutEnabled: true,
              persistAuthorization: false,
              validatorUrl: null
            });
            """;

    private final String contract;
    private final String version;

    /**
     * The pages.
     *
     * @param version of the Swagger UI on the class path
     */
    public ReferencePage(String version) {
        this.contract = Contract.load().document().toString();
        this.version = version;
    }

    /** What answers below one prefix. */
    public record Service(String prefix, ReferencePage page) implements WebService {
        @Override
        public WebResponse answer(WebRequest request) {
            return page.answer(request.path());
        }
    }

    private WebResponse answer(String path) {
        return switch (path) {
            case "/api/openapi.json" -> WebResponse.json(200, contract).with("cache-control", "no-cache");
            case "/api/reference", "/api/reference/" ->
                WebResponse.html(200, PAGE).with("content-security-policy", POLICY);
            case "/api/reference/start.js" -> WebResponse.of(200, FileTypes.of(path), Buffer.buffer(START));
            default -> file(path.substring(path.lastIndexOf('/') + 1)).orElseGet(() -> WebResponse.empty(404));
        };
    }

    private Optional<WebResponse> file(String name) {
        if (!FILES.contains(name)) {
            return Optional.empty();
        }
        var resource = "META-INF/resources/webjars/swagger-ui/" + version + "/" + name;
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(WebResponse.of(200, FileTypes.of(name), Buffer.buffer(in.readAllBytes()))
                            .with("cache-control", "max-age=3600"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
