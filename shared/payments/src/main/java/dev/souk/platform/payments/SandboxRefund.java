package dev.souk.platform.payments;

import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;

/** The body that asks the sandbox to give something back. */
@Json
record SandboxRefund(MoneyJson amount) {}
