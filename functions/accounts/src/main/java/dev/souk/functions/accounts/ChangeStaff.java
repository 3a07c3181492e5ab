package dev.souk.functions.accounts;

import dev.souk.functions.accounts.StaffBodies.ChangeStaffRequest;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.staff.StaffKeeping;
import dev.souk.staff.Staffs;
import dev.souk.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Gives somebody of the caller's staff another role. */
@Named("ChangeStaff")
@ApplicationScoped
public class ChangeStaff extends Endpoint {
    private final StaffKeeping keeping;
    private final Clock clock;

    @Inject
    ChangeStaff(Pipeline pipeline, Staffs staffs, Ids ids, Clock clock) {
        super(pipeline);
        this.keeping = new StaffKeeping(staffs, ids, clock);
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        var role = StaffBodies.role(request.body(ChangeStaffRequest.class).role());
        return Versions.named(request.ifMatch())
                .map(seen -> keeping.change(request.seller().id(), request.path("staffId"), role, seen))
                .map(outcome -> StaffAnswers.of(outcome, clock.instant()))
                .orElseGet(StaffAnswers::changedMeanwhile);
    }
}
