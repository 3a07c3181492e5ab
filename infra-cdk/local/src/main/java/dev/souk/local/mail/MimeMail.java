package dev.souk.local.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;

/** Reads a mail in MIME form. */
final class MimeMail {
    private final Message message;

    private MimeMail(Message message) {
        this.message = message;
    }

    /**
     * Parses a message.
     *
     * @throws IOException where it is none
     */
    static MimeMail parse(byte[] source) throws IOException {
        return new MimeMail(new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(source)));
    }

    String subject() {
        return Optional.ofNullable(message.getSubject()).orElse("");
    }

    String from() {
        var from = message.getFrom();
        return from == null || from.isEmpty() ? "" : from.get(0).toString();
    }

    /** The first part of that type, such as {@code text/html}; empty where there is none. */
    String part(String type) throws IOException {
        return part(message, type).orElse("");
    }

    private static Optional<String> part(Entity entity, String type) throws IOException {
        if (entity.getBody() instanceof Multipart parts) {
            for (var part : parts.getBodyParts()) {
                var found = part(part, type);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return entity.getBody() instanceof TextBody text && entity.getMimeType().equals(type)
                ? Optional.of(decoded(text))
                : Optional.empty();
    }

    private static String decoded(TextBody text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        text.writeTo(bytes);
        return bytes.toString(charset(text.getMimeCharset()));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
