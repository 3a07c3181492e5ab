package dev.souk.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Reads the body of SES v2's {@code SendEmail}. */
final class SendEmailRequest {
    private static final List<String> KINDS_OF_ADDRESS = List.of("ToAddresses", "CcAddresses", "BccAddresses");

    private final JsonNode body;

    SendEmailRequest(JsonNode body) {
        this.body = body;
    }

    String configurationSet() {
        return body.path("ConfigurationSetName").asText("");
    }

    /** The mail, or what SES would refuse it for. */
    Parsed parse() {
        var content = body.path("Content");
        if (content.hasNonNull("Template")) {
            return new Parsed.Bad("Content.Template is not carried out by the local cloud: send Simple or Raw");
        }
        if (content.hasNonNull("Simple")) {
            return simple(content.path("Simple"));
        }
        if (content.path("Raw").hasNonNull("Data")) {
            return raw(content.path("Raw").path("Data").asText());
        }
        return new Parsed.Bad("Content must have Simple or Raw");
    }

    /** What came of reading a request. */
    sealed interface Parsed {
        record Good(Mail.Content mail) implements Parsed {}

        record Bad(String reason) implements Parsed {}
    }

    private Parsed simple(JsonNode simple) {
        var from = body.path("FromEmailAddress").asText("");
        var to = recipients();
        var subject = simple.path("Subject").path("Data").asText("");
        var text = simple.path("Body").path("Text").path("Data").asText("");
        var html = simple.path("Body").path("Html").path("Data").asText("");
        if (from.isEmpty()) {
            return new Parsed.Bad("FromEmailAddress is missing");
        }
        if (to.isEmpty()) {
            return new Parsed.Bad("Destination has no address");
        }
        if (subject.isEmpty()) {
            return new Parsed.Bad("Content.Simple.Subject.Data is missing");
        }
        if (text.isEmpty() && html.isEmpty()) {
            return new Parsed.Bad("Content.Simple.Body has neither Text nor Html");
        }
        var mail = new Mail.Content(from, to, subject, text, html, "");
        return new Parsed.Good(new Mail.Content(from, to, subject, text, html, source(mail, simple.path("Headers"))));
    }

    private Parsed raw(String data) {
        try {
            var source = Base64.getMimeDecoder().decode(data);
            var mime = MimeMail.parse(source);
            var from = body.path("FromEmailAddress").asText(mime.from());
            if (from.isEmpty()) {
                return new Parsed.Bad("Neither FromEmailAddress nor the message's From names a sender");
            }
            if (recipients().isEmpty()) {
                return new Parsed.Bad(
                        "Destination has no address: name them beside Raw, the local cloud looks nowhere else");
            }
            return new Parsed.Good(new Mail.Content(
                    from,
                    recipients(),
                    mime.subject(),
                    mime.part("text/plain"),
                    mime.part("text/html"),
                    new String(source, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | IOException e) {
            return new Parsed.Bad("Content.Raw.Data is no message in base64: " + e.getMessage());
        }
    }

    private List<String> recipients() {
        var recipients = new ArrayList<String>();
        KINDS_OF_ADDRESS.forEach(kind ->
                body.path("Destination").path(kind).forEach(address -> recipients.add(Senders.bare(address.asText()))));
        return List.copyOf(recipients);
    }

    /** SES builds the message itself; this is its readable part. */
    private String source(Mail.Content mail, JsonNode headers) {
        var replyTo = body.path("ReplyToAddresses").valueStream().map(value -> "Reply-To: " + value.asText());
        var more = headers.valueStream()
                .map(header -> header.path("Name").asText() + ": "
                        + header.path("Value").asText());
        var head = Stream.of(
                        Stream.of(
                                "From: " + mail.from(),
                                "To: " + String.join(", ", mail.to()),
                                "Subject: " + mail.subject()),
                        replyTo,
                        more)
                .flatMap(lines -> lines)
                .toList();
        return String.join("\n", head) + "\n\n" + mail.text() + (mail.html().isEmpty() ? "" : "\n\n" + mail.html());
    }
}
