package dev.souk.local.http;

/** Tells the developer's own pages and tools from somebody else's page in the same browser. */
public final class Caller {
    private Caller() {}

    /**
     * Whether another site's page sent this request: browsers say so by themselves, and such a page must not change
     * anything here. Tools without that header are the developer's own.
     */
    public static boolean isForeign(WebRequest request) {
        return request.header("sec-fetch-site")
                .filter(site -> !site.equals("same-origin") && !site.equals("none"))
                .isPresent();
    }
}
