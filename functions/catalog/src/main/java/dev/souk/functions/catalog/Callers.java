package dev.souk.functions.catalog;

import dev.souk.catalog.ChangedBy;
import dev.souk.identity.Role;
import dev.souk.platform.http.Request;

/** Under whose name a change goes into the history. */
final class Callers {
    private Callers() {}

    static ChangedBy of(Request request) {
        var id = request.member().id();
        return request.caller().is(Role.ADMINISTRATOR) ? ChangedBy.administrator(id) : ChangedBy.seller(id);
    }
}
