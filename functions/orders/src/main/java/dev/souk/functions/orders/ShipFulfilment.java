package dev.souk.functions.orders;

import dev.souk.orders.FulfilmentStep;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A seller hands their parcel to a carrier. */
@Named("ShipFulfilment")
@ApplicationScoped
public class ShipFulfilment extends Endpoint {
    private final SellersDesk desk;

    @Inject
    ShipFulfilment(Pipeline pipeline, SellersDesk desk) {
        super(pipeline);
        this.desk = desk;
    }

    @Override
    protected Response answer(Request request) {
        return desk.answer(
                request,
                new FulfilmentStep.Ship(request.body(TrackingJson.class).toTracking()));
    }
}
