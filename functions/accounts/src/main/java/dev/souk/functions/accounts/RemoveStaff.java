package dev.souk.functions.accounts;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.staff.StaffKeeping;
import dev.souk.staff.StaffKeeping.Outcome;
import dev.souk.staff.Staffs;
import dev.souk.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Has somebody leave the caller's staff, or takes an invitation back. Whoever is not there has left. */
@Named("RemoveStaff")
@ApplicationScoped
public class RemoveStaff extends Endpoint {
    private final StaffKeeping keeping;
    private final Clock clock;

    @Inject
    RemoveStaff(Pipeline pipeline, Staffs staffs, Ids ids, Clock clock) {
        super(pipeline);
        this.keeping = new StaffKeeping(staffs, ids, clock);
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        var outcome = keeping.remove(request.seller().id(), request.path("staffId"));
        return outcome instanceof Outcome.Gone(var staff)
                ? StaffAnswers.of(staff, clock.instant())
                : StaffAnswers.of(outcome, clock.instant());
    }
}
