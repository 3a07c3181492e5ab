package dev.souk.local.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.http.Caller;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebService;
import dev.souk.local.mail.SuppressionList.Reason;
import io.vertx.core.buffer.Buffer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The inbox as JSON: {@code GET /_souk/api/mails?to=&q=&limit=} newest first, {@code GET /_souk/api/mails/{id}}, its page
 * {@code /_souk/api/mails/{id}/html}, and {@code DELETE /_souk/api/mails}. {@code POST /_souk/api/mails/{id}/bounce} and
 * {@code complaint} do to its addresses what a bounce or a complaint does, {@code deliver} takes that back. Samples of all
 * mails are read in the same way below {@code /_souk/api/mail-samples}.
 */
public final class MailApi implements WebService {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HTML = "/html";
    private static final int USUAL_LIMIT = 100;

    /** Not by the frame's {@code srcdoc}: that would inherit the inbox's own policy, which forbids a mail's styles. */
    private static final String FRAME_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; "
                    + "img-src 'self' data:; font-src 'self' data:; frame-ancestors 'self'";

    private final String prefix;
    private final Inbox inbox;
    private final Optional<SuppressionList> suppressions;

    private MailApi(String prefix, Inbox inbox, Optional<SuppressionList> suppressions) {
        this.prefix = prefix;
        this.inbox = inbox;
        this.suppressions = suppressions;
    }

    /** What was sent. */
    public static MailApi ofSent(Inbox inbox, SuppressionList suppressions) {
        return new MailApi("/_souk/api/mails", inbox, Optional.of(suppressions));
    }

    /** What could be sent: nobody can throw it away. */
    public static MailApi ofSamples(Inbox samples) {
        return new MailApi("/_souk/api/mail-samples", samples, Optional.empty());
    }

    @Override
    public String prefix() {
        return prefix;
    }

    @Override
    public WebResponse answer(WebRequest request) {
        var id = request.path().substring(prefix.length()).replaceFirst("^/", "");
        if (request.method().equals("GET")) {
            return id.isEmpty() ? list(request) : one(id);
        }
        return suppressions
                .map(list -> change(request, id, list))
                .orElseGet(() -> problem(405, "Samples can only be read"));
    }

    private WebResponse change(WebRequest request, String path, SuppressionList list) {
        if (Caller.isForeign(request)) {
            return problem(403, "Another site may not change anything here");
        }
        if (request.method().equals("DELETE") && path.isEmpty()) {
            inbox.clear();
            return WebResponse.empty(204);
        }
        var parts = path.split("/", -1);
        if (!request.method().equals("POST") || parts.length != 2) {
            return problem(405, "Only GET, DELETE of all mails, and POST to what befalls one are carried out");
        }
        return inbox.mail(parts[0])
                .map(mail -> befall(mail, parts[1], list))
                .orElseGet(() -> problem(404, "There is no mail " + parts[0]));
    }

    private WebResponse befall(Mail mail, String what, SuppressionList list) {
        var addresses = mail.content().to();
        switch (what) {
            case "bounce" -> addresses.forEach(address -> list.add(address, Reason.BOUNCE));
            case "complaint" -> addresses.forEach(address -> list.add(address, Reason.COMPLAINT));
            case "deliver" -> addresses.forEach(list::remove);
            default -> {
                return problem(404, "A mail can bounce, be a complaint or deliver: not " + what);
            }
        }
        return json(200, whole(mail).toString());
    }

    private ObjectNode whole(Mail mail) {
        var suppressed =
                suppressions.map(list -> list.note(mail.content().to())).orElse("");
        return MailJson.whole(mail).put("suppressed", suppressed);
    }

    private WebResponse list(WebRequest request) {
        int limit;
        try {
            limit = Math.clamp(Integer.parseInt(parameter(request, "limit", "" + USUAL_LIMIT)), 1, Inbox.MOST_MAILS);
        } catch (NumberFormatException e) {
            return problem(400, "limit must be a whole number");
        }
        var found = inbox.find(parameter(request, "to", ""), parameter(request, "q", ""), limit);
        var answer = JSON.createObjectNode().put("total", inbox.size());
        var mails = answer.putArray("mails");
        found.forEach(mail -> mails.add(MailJson.summary(mail)));
        return json(200, answer.toString());
    }

    private WebResponse one(String id) {
        if (id.endsWith(HTML)) {
            var mailId = id.substring(0, id.length() - HTML.length());
            return inbox.mail(mailId).map(MailApi::html).orElseGet(() -> problem(404, "There is no mail " + mailId));
        }
        return inbox.mail(id)
                .map(mail -> json(200, whole(mail).toString()))
                .orElseGet(() -> problem(404, "There is no mail " + id));
    }

    /** The HTML as a page of its own for a frame: it runs nothing, sends nothing and opens links in new tabs. */
    private static WebResponse html(Mail mail) {
        return WebResponse.html(200, "<base target=\"_blank\">" + mail.content().html())
                .with("content-security-policy", FRAME_POLICY)
                .with("x-content-type-options", "nosniff")
                .with("referrer-policy", "no-referrer");
    }

    private static WebResponse json(int status, String body) {
        return WebResponse.json(status, body).with("cache-control", "no-store");
    }

    private static WebResponse problem(int status, String detail) {
        var body = JSON.createObjectNode().put("status", status).put("detail", detail);
        return WebResponse.of(status, "application/problem+json", Buffer.buffer(body.toString()));
    }

    private static String parameter(WebRequest request, String name, String otherwise) {
        return Stream.of(request.query().split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(otherwise);
    }
}
