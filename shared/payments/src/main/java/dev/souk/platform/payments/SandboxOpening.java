package dev.souk.platform.payments;

import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;

/** The body that asks the sandbox for an intent. */
@Json
record SandboxOpening(String orderId, MoneyJson amount, String webhookUrl) {}
