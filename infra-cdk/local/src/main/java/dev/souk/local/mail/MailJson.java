package dev.souk.local.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Mails as JSON, on disk and in answers. */
final class MailJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MailJson() {}

    /** A mail without its text, for lists. */
    static ObjectNode summary(Mail mail) {
        var node = JSON.createObjectNode();
        node.put("id", mail.id())
                .put("at", mail.at().toString())
                .put("from", mail.content().from())
                .put("subject", mail.content().subject())
                .put("note", mail.note());
        var to = node.putArray("to");
        mail.content().to().forEach(to::add);
        return node;
    }

    static ObjectNode whole(Mail mail) {
        return summary(mail)
                .put("text", mail.content().text())
                .put("html", mail.content().html())
                .put("source", mail.content().source());
    }

    static Mail mail(String json) {
        var node = read(json);
        var content = new Mail.Content(
                node.path("from").asText(),
                node.path("to").valueStream().map(JsonNode::asText).toList(),
                node.path("subject").asText(),
                node.path("text").asText(),
                node.path("html").asText(),
                node.path("source").asText());
        return new Mail(
                node.path("id").asText(),
                Instant.parse(node.path("at").asText()),
                node.path("note").asText(),
                content);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The state holds a mail that cannot be read", e);
        }
    }
}
