package dev.souk.local;

import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebService;

/** Tells programs that wait for the shop that it is there. */
record Ready() implements WebService {
    @Override
    public String prefix() {
        return "/_souk/api/ready";
    }

    @Override
    public WebResponse answer(WebRequest request) {
        return WebResponse.json(200, "{\"ready\":true}");
    }
}
