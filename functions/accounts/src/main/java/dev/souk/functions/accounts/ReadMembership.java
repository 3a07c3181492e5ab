package dev.souk.functions.accounts;

import dev.souk.functions.accounts.StaffBodies.MembershipBody;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.sellers.SellerAccounts;
import dev.souk.staff.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** In whose shop the caller works. */
@Named("ReadMembership")
@ApplicationScoped
public class ReadMembership extends Endpoint {
    private final Memberships memberships;
    private final SellerAccounts accounts;

    @Inject
    ReadMembership(Pipeline pipeline, Memberships memberships, SellerAccounts accounts) {
        super(pipeline);
        this.memberships = memberships;
        this.accounts = accounts;
    }

    @Override
    protected Response answer(Request request) {
        return memberships
                .of(request.member().id())
                .map(membership -> Response.ok(MembershipBody.of(membership, accounts)))
                .orElseGet(() -> Response.problem(Problem.notFound("You work in nobody's shop.")));
    }
}
