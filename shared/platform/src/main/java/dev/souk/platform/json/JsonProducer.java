package dev.souk.platform.json;

import io.avaje.jsonb.Jsonb;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one {@link Jsonb}. */
@Singleton
class JsonProducer {
    @Produces
    @Singleton
    Jsonb jsonb() {
        return SoukJson.create();
    }
}
