package dev.souk.functions.accounts;

import dev.souk.functions.accounts.StaffBodies.InviteStaffRequest;
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

/** Invites somebody to the staff of the caller's shop. The table's stream has the mail written. */
@Named("InviteStaff")
@ApplicationScoped
public class InviteStaff extends Endpoint {
    private final StaffKeeping keeping;
    private final Clock clock;

    @Inject
    InviteStaff(Pipeline pipeline, Staffs staffs, Ids ids, Clock clock) {
        super(pipeline);
        this.keeping = new StaffKeeping(staffs, ids, clock);
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(InviteStaffRequest.class);
        var outcome = keeping.invite(request.seller().id(), body.email(), StaffBodies.role(body.role()));
        return StaffAnswers.of(outcome, clock.instant());
    }
}
