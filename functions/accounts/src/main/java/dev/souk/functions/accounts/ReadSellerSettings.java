package dev.souk.functions.accounts;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.sellers.SellersSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How the caller sends, takes back and lets shoppers cancel. */
@Named("ReadSellerSettings")
@ApplicationScoped
public class ReadSellerSettings extends Endpoint {
    private final SellersSettings kept;

    @Inject
    ReadSellerSettings(Pipeline pipeline, SellersSettings kept) {
        super(pipeline);
        this.kept = kept;
    }

    @Override
    protected Response answer(Request request) {
        var seller = request.seller().id();
        return SellerSettingsJson.answer(kept.of(seller));
    }
}
