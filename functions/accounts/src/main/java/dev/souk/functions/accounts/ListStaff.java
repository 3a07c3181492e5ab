package dev.souk.functions.accounts;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.staff.Staffs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Who works in the caller's shop, and who is invited to. */
@Named("ListStaff")
@ApplicationScoped
public class ListStaff extends Endpoint {
    private final Staffs staffs;
    private final Clock clock;

    @Inject
    ListStaff(Pipeline pipeline, Staffs staffs, Clock clock) {
        super(pipeline);
        this.staffs = staffs;
        this.clock = clock;
    }

    @Override
    protected Response answer(Request request) {
        return StaffAnswers.of(staffs.of(request.seller().id()), clock.instant());
    }
}
