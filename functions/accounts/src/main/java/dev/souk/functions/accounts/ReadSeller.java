package dev.souk.functions.accounts;

import dev.souk.functions.accounts.SellerBodies.SellerWordsBody;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a shop says of itself to shoppers. */
@Named("ReadSeller")
@ApplicationScoped
public class ReadSeller extends Endpoint {
    private final SellerAccounts accounts;

    @Inject
    ReadSeller(Pipeline pipeline, SellerAccounts accounts) {
        super(pipeline);
        this.accounts = accounts;
    }

    @Override
    protected Response answer(Request request) {
        var seller = new SellerId(request.path("sellerId"));
        var account = accounts.find(seller).filter(there -> there.selling().isPresent());
        // The version of who may not sell would tell that they are there.
        return Response.ok(SellerWordsBody.of(seller, account))
                .withETag(Long.toString(account.map(SellerAccount::version).orElse(0L)));
    }
}
