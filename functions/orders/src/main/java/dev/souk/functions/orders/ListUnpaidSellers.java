package dev.souk.functions.orders;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.payouts.Payouts;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerAccounts;
import dev.souk.selling.SellersMonth;
import dev.souk.selling.Takings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who may be paid out: a query for the page, and a query and a get for each seller on it. */
@Named("ListUnpaidSellers")
@ApplicationScoped
public class ListUnpaidSellers extends Endpoint {
    private final Payouts payouts;
    private final Takings takings;
    private final SellerAccounts accounts;
    private final Settings settings;

    @Inject
    ListUnpaidSellers(Pipeline pipeline, Payouts payouts, Takings takings, SellerAccounts accounts, Settings settings) {
        super(pipeline);
        this.payouts = payouts;
        this.takings = takings;
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        try {
            var page = payouts.unpaid(request.queryInt("limit"), request.query("cursor"));
            var sellers = page.entries().stream().map(this::seller).toList();
            return Response.ok(new UnpaidSellerPageJson(sellers, page.next().orElse(null)));
        } catch (Payouts.InvalidCursor e) {
            return Response.problem(Problem.unknownCursor());
        }
    }

    private UnpaidSellerJson seller(SellerId seller) {
        var currency = settings.currency();
        var changes = takings.of(seller, currency).values().stream()
                .map(SellersMonth::change)
                .toList();
        var account = accounts.find(seller).orElseGet(() -> SellerAccount.none(seller));
        return UnpaidSellerJson.of(account, Money.sum(currency, changes));
    }
}
