package dev.souk.local.http;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A response.
 *
 * @param headers in order; a name may come more than once
 */
public record WebResponse(int status, List<Header> headers, Buffer body) {

    public record Header(String name, String value) {}

    public static WebResponse json(int status, String json) {
        return of(status, "application/json", Buffer.buffer(json));
    }

    public static WebResponse html(int status, String html) {
        return of(status, "text/html; charset=utf-8", Buffer.buffer(html));
    }

    public static WebResponse of(int status, String contentType, Buffer body) {
        return new WebResponse(status, List.of(new Header("content-type", contentType)), body);
    }

    public static WebResponse empty(int status) {
        return new WebResponse(status, List.of(), Buffer.buffer());
    }

    /** This response with one more header. */
    public WebResponse with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new WebResponse(status, List.copyOf(more), body);
    }
}
