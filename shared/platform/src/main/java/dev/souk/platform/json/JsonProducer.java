package dev.souk.platform.json;

import io.avaje.jsonb.Jsonb;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one {@link Jsonb}. */
@ApplicationScoped
class JsonProducer {
    @Produces
    @Singleton
    Jsonb jsonb() {
        return SoukJson.create();
    }
}
