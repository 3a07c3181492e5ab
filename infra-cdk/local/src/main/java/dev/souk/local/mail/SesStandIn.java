package dev.souk.local.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.http.AwsStandIn;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.template.LocalMail;
import dev.souk.local.template.LocalMail.ConfigurationSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plays SES v2: {@code SendEmail} puts mails into the inbox, anything else is refused by name. */
public final class SesStandIn implements AwsStandIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEND_EMAIL = "/v2/email/outbound-emails";

    private final Inbox inbox;
    private final Senders senders;
    private final Map<String, ConfigurationSet> configurationSets;
    private final SuppressionList suppressions;

    /**
     * A stand-in.
     *
     * @param mail what the template makes
     */
    public SesStandIn(Inbox inbox, LocalMail mail, SuppressionList suppressions) {
        this.inbox = inbox;
        this.senders = new Senders(mail.identities());
        this.configurationSets = mail.configurationSets().stream()
                .collect(Collectors.toMap(ConfigurationSet::name, Function.identity()));
        this.suppressions = suppressions;
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
        if (!set.isEmpty() && !configurationSets.containsKey(set)) {
            return error(404, "NotFoundException", "Configuration set <" + set + "> does not exist.");
        }
        return switch (request.parse()) {
            case SendEmailRequest.Parsed.Bad(var reason) -> error(400, "BadRequestException", reason);
            case SendEmailRequest.Parsed.Good(var mail) -> deliver(mail, set);
        };
    }

    private WebResponse deliver(Mail.Content mail, String set) {
        var from = Senders.bare(mail.from());
        var sender = senders.of(from);
        if (sender.isEmpty()) {
            return error(
                    400,
                    "MessageRejected",
                    "Email address is not verified. The following identities failed the check: " + from
                            + " (the template's identities are " + senders.names() + ")");
        }
        var usual = sender.get().configurationSet().orElse("");
        var received =
                suppresses(set.isEmpty() ? usual : set) ? inbox.receive(mail, noted(mail.to())) : inbox.receive(mail);
        var answer = JSON.createObjectNode().put("MessageId", received.id());
        return WebResponse.json(200, answer.toString());
    }

    private boolean suppresses(String set) {
        return Optional.ofNullable(configurationSets.get(set))
                .filter(ConfigurationSet::suppresses)
                .isPresent();
    }

    /** SES takes a mail to somebody on its list, and sends nothing. */
    private String noted(List<String> to) {
        var suppressed = suppressions.note(to);
        return suppressed.isEmpty() ? SimulatorAddress.note(to) : suppressed;
    }

    private static WebResponse error(int status, String type, String message) {
        var body = JSON.createObjectNode().put("message", message);
        return WebResponse.json(status, body.toString()).with("x-amzn-errortype", type);
    }
}
