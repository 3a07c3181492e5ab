package dev.souk.local.template;

import dev.souk.local.template.LocalMail.ConfigurationSet;
import dev.souk.local.template.LocalMail.Identity;
import java.util.List;

/** Reads SES's identities and configuration sets. */
final class MailReader {
    private static final List<String> BOTH = List.of("BOUNCE", "COMPLAINT");

    private MailReader() {}

    static LocalMail read(Reading reading) {
        return new LocalMail(
                reading.each(ResourceType.EMAIL_IDENTITY, (_, p) -> identity(p)),
                reading.each(
                        ResourceType.CONFIGURATION_SET,
                        (resource, p) -> set(reading.references().name(resource), p)));
    }

    private static Identity identity(Properties p) {
        p.without("DkimAttributes", "no mail leaves this machine")
                .without("DkimSigningAttributes", "no mail leaves this machine")
                .without("MailFromAttributes", "no mail leaves this machine")
                .without("FeedbackAttributes", "no mail leaves this machine: it bounces where the inbox is told so");
        return new Identity(
                p.text("EmailIdentity"), p.object("ConfigurationSetAttributes").optional("ConfigurationSetName"));
    }

    private static ConfigurationSet set(String name, Properties p) {
        p.without("Name", "read as the resource's name");
        for (var options : List.of("DeliveryOptions", "ReputationOptions", "SendingOptions", "TrackingOptions")) {
            p.without(options, "no mail leaves this machine");
        }
        return new ConfigurationSet(
                name, p.object("SuppressionOptions").texts("SuppressedReasons").containsAll(BOTH));
    }
}
