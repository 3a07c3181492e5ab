package dev.souk.platform.telemetry;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Where lines go in a function. */
@Singleton
class TelemetryProducer {
    @Produces
    @Singleton
    JsonLines lines() {
        return JsonLines.standardOutput();
    }
}
