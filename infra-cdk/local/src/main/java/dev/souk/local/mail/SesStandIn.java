package dev.souk.local.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.http.AwsStandIn;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import java.util.List;

/** Plays SES v2: {@code SendEmail} puts mails into the inbox, anything else is refused by name. */
public final class SesStandIn implements AwsStandIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEND_EMAIL = "/v2/email/outbound-emails";

    private final Inbox inbox;
    private final Senders senders;
    private final List<String> configurationSets;

    /**
     * A stand-in.
     *
     * @param identities addresses and domains from which mail may be sent
     * @param configurationSets those that the template makes
     */
    public SesStandIn(Inbox inbox, List<String> identities, List<String> configurationSets) {
        this.inbox = inbox;
        this.senders = new Senders(List.copyOf(identities));
        this.configurationSets = List.copyOf(configurationSets);
    }

    @Override
    public String service() {
        return "SESV2";
    }

    @Override
    public boolean serves(WebRequest request) {
        return request.path().startsWith("/v2/email/");
    }

    @Override
    public WebResponse answer(WebRequest request) {
        if (!request.path().equals(SEND_EMAIL) || !request.method().equals("POST")) {
            return error(
                    400,
                    "BadRequestException",
                    request.method() + " " + request.path() + " is not carried out by the local cloud");
        }
        JsonNode body;
        try {
            body = JSON.readTree(request.body().toString());
        } catch (JsonProcessingException e) {
            return error(400, "BadRequestException", "The body is no JSON");
        }
        return send(new SendEmailRequest(body));
    }

    private WebResponse send(SendEmailRequest request) {
        var set = request.configurationSet();
        if (!set.isEmpty() && !configurationSets.contains(set)) {
            return error(404, "NotFoundException", "Configuration set <" + set + "> does not exist.");
        }
        return switch (request.parse()) {
            case SendEmailRequest.Parsed.Bad(var reason) -> error(400, "BadRequestException", reason);
            case SendEmailRequest.Parsed.Good(var mail) -> deliver(mail);
        };
    }

    private WebResponse deliver(Mail.Content mail) {
        var from = Senders.bare(mail.from());
        if (!senders.mayUse(from)) {
            return error(
                    400,
                    "MessageRejected",
                    "Email address is not verified. The following identities failed the check: " + from
                            + " (the template's identities are " + senders.identities() + ")");
        }
        var answer =
                JSON.createObjectNode().put("MessageId", inbox.receive(mail).id());
        return WebResponse.json(200, answer.toString());
    }

    private static WebResponse error(int status, String type, String message) {
        var body = JSON.createObjectNode().put("message", message);
        return WebResponse.json(status, body.toString()).with("x-amzn-errortype", type);
    }
}
