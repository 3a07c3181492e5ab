package dev.souk.platform.mail;

import io.avaje.jsonb.Json;

/** The contract's {@code MailChoices}. */
@Json
public record MailChoicesJson(boolean reviewInvitations) {}
