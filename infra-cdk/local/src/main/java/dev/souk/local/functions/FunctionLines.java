package dev.souk.local.functions;

import dev.souk.platform.telemetry.JsonLines;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** In process, the lines that a function writes for machines go to its call's log and not to standard output. */
@ApplicationScoped
class FunctionLines {
    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    JsonLines lines() {
        return CallLog::write;
    }
}
