package dev.souk.functions.catalog;

import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** In what the shop is paid. */
@Named("ListCurrencies")
@ApplicationScoped
public class ListCurrencies extends Endpoint {
    private final Settings settings;

    @Inject
    ListCurrencies(Pipeline pipeline, Settings settings) {
        super(pipeline);
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        return Response.ok(CurrencyListJson.of(settings.currencies()));
    }
}
