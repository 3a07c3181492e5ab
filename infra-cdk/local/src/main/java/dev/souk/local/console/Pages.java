package dev.souk.local.console;

import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebService;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The console's and the inbox's static pages. Nothing in them is made while serving, so nothing can be injected. */
public final class Pages implements WebService {
    private static final String PREFIX = "/_souk";

    /** Our own files only; mails are shown in a frame without scripts, whose pictures may come from the shop or inline. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
                    + "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, Page> PAGES = Map.of(
            "", new Page("console.html", "text/html; charset=utf-8"),
            "/inbox", new Page("inbox.html", "text/html; charset=utf-8"),
            "/samples", new Page("samples.html", "text/html; charset=utf-8"),
            "/console.css", new Page("console.css", "text/css; charset=utf-8"),
            "/console.js", new Page("console.js", "text/javascript; charset=utf-8"),
            "/inbox.js", new Page("inbox.js", "text/javascript; charset=utf-8"),
            "/parts.js", new Page("parts.js", "text/javascript; charset=utf-8"));

    private record Page(String file, String type) {}

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public WebResponse answer(WebRequest request) {
        var path = request.path().substring(PREFIX.length()).replaceFirst("/$", "");
        var page = PAGES.get(path);
        if (page == null) {
            return WebResponse.of(404, "text/plain; charset=utf-8", Buffer.buffer("There is nothing here.\n"));
        }
        return WebResponse.of(200, page.type(), Buffer.buffer(read(page.file())))
                .with("content-security-policy", POLICY)
                .with("x-content-type-options", "nosniff")
                .with("referrer-policy", "no-referrer")
                .with("cache-control", "no-cache");
    }

    private static byte[] read(String file) {
        try (var in = Pages.class.getResourceAsStream("/souk/console/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The console's page " + file + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
