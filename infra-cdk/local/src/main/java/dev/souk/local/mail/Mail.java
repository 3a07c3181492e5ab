package dev.souk.local.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail that was sent.
 *
 * @param id as SES answers it ({@code MessageId})
 * @param note what SES would do that the inbox does not, such as a bounce; empty where there is nothing to say
 * @param content what it says
 */
public record Mail(String id, Instant at, String note, Content content) {

    /**
     * What a mail says.
     *
     * @param to all whom it reaches, copies included
     * @param text empty where there is none
     * @param html empty where there is none
     * @param source the message as it would go over the wire
     */
    public record Content(String from, List<String> to, String subject, String text, String html, String source) {
        public Content {
            to = List.copyOf(to);
        }
    }
}
