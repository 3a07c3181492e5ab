package dev.souk.functions.accounts;

import dev.souk.functions.accounts.SellerBodies.SellerAccountBody;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The caller's own shop, or how far their application for one is. */
@Named("ReadSellerAccount")
@ApplicationScoped
public class ReadSellerAccount extends Endpoint {
    private final SellerAccounts accounts;
    private final Settings settings;

    @Inject
    ReadSellerAccount(Pipeline pipeline, SellerAccounts accounts, Settings settings) {
        super(pipeline);
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        var seller = SellerId.ownOf(request.member().id());
        var account = accounts.find(seller).orElseGet(() -> SellerAccount.none(seller));
        return Response.ok(SellerAccountBody.toOwner(account, settings.sellerRequirements()))
                .withETag(Long.toString(account.version()));
    }
}
