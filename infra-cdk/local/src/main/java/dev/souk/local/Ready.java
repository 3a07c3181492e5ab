package dev.souk.local;

import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebService;

/** Tells programs that wait for the shop whether it is there: seeded, with everything started. */
final class Ready implements WebService {
    private volatile boolean open;

    /** From now on it is. */
    void opened() {
        open = true;
    }

    @Override
    public String prefix() {
        return "/_souk/api/ready";
    }

    @Override
    public WebResponse answer(WebRequest request) {
        return open
                ? WebResponse.json(200, "{\"ready\":true}")
                : WebResponse.json(503, "{\"ready\":false}").with("retry-after", "1");
    }
}
