package dev.souk.functions.orders;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.http.WhichSeller;
import dev.souk.platform.settings.Settings;
import dev.souk.selling.Takings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A seller's money, from sums that the relay keeps: it costs the same however many orders there were. */
@Named("ReadBalance")
@ApplicationScoped
public class ReadBalance extends Endpoint {
    private final Takings takings;
    private final Settings settings;

    @Inject
    ReadBalance(Pipeline pipeline, Takings takings, Settings settings) {
        super(pipeline);
        this.takings = takings;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        var currency = settings.currency();
        return WhichSeller.of(
                request, seller -> Response.ok(BalanceJson.of(seller, takings.of(seller, currency), currency)));
    }
}
