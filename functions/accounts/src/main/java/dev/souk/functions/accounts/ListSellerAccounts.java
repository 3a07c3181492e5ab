package dev.souk.functions.accounts;

import dev.souk.functions.accounts.SellerBodies.SellerAccountBody;
import dev.souk.functions.accounts.SellerBodies.SellerAccountPageBody;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.SellerState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The shops of a state, for administrators. */
@Named("ListSellerAccounts")
@ApplicationScoped
public class ListSellerAccounts extends Endpoint {
    private final SellerAccounts accounts;
    private final Settings settings;

    @Inject
    ListSellerAccounts(Pipeline pipeline, SellerAccounts accounts, Settings settings) {
        super(pipeline);
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        var state = SellerState.of(request.query("state").orElseThrow());
        return accounts.in(state, request.queryInt("limit"), request.query("cursor"))
                .map(page -> Response.ok(body(page)))
                .orElseGet(() -> Response.problem(Problem.unknownCursor()));
    }

    private SellerAccountPageBody body(SellerAccounts.Page page) {
        var required = settings.sellerRequirements();
        return new SellerAccountPageBody(
                page.accounts().stream()
                        .map(account -> SellerAccountBody.toAdministrator(account, required))
                        .toList(),
                page.next());
    }
}
