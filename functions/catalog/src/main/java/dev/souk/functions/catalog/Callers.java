package dev.souk.functions.catalog;

import dev.souk.catalog.ChangedBy;
import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Request;
import dev.souk.platform.identity.CurrentSeller;
import java.util.Optional;

/** Who changes something, and whose it has to be. */
final class Callers {
    private Callers() {}

    /** Under whose name a change goes into the history: the person's, also where the shop is another's. */
    static ChangedBy of(Request request) {
        var id = request.member().id();
        if (request.caller().is(Role.ADMINISTRATOR)) {
            return ChangedBy.administrator(id);
        }
        return request.seller().role().isPresent() ? ChangedBy.staff(id) : ChangedBy.seller(id);
    }

    /** The one shop whose things the caller may change; empty for an administrator, who may change any. */
    static Optional<SellerId> only(Request request) {
        return request.caller().is(Role.ADMINISTRATOR)
                ? Optional.empty()
                : Optional.of(request.seller()).map(CurrentSeller::id);
    }
}
