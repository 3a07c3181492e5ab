package dev.souk.functions.accounts;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.staff.Memberships;
import dev.souk.staff.StaffKeeping;
import dev.souk.staff.StaffKeeping.Outcome;
import dev.souk.staff.Staffs;
import dev.souk.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Has the caller leave the shop in which they work. */
@Named("LeaveShop")
@ApplicationScoped
public class LeaveShop extends Endpoint {
    private final Memberships memberships;
    private final StaffKeeping keeping;

    @Inject
    LeaveShop(Pipeline pipeline, Memberships memberships, Staffs staffs, Ids ids, Clock clock) {
        super(pipeline);
        this.memberships = memberships;
        this.keeping = new StaffKeeping(staffs, ids, clock);
    }

    @Override
    protected Response answer(Request request) {
        var left = memberships
                .of(request.member().id())
                .map(membership -> keeping.remove(membership.shop(), membership.staffId()));
        return left.filter(Outcome.ChangedMeanwhile.class::isInstance).isPresent()
                ? StaffAnswers.busy()
                : Response.noContent();
    }
}
