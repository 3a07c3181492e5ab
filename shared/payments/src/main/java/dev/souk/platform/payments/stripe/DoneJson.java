package dev.souk.platform.payments.stripe;

import io.avaje.jsonb.Json;

/** Of what was changed, that it was: how it stands then is asked for. */
@Json
record DoneJson(String id) {}
