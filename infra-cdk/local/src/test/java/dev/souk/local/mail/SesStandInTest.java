package dev.souk.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.events.MovableClock;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.template.LocalMail;
import dev.souk.local.template.LocalMail.ConfigurationSet;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

class SesStandInTest {
    private static final LocalMail MAIL = new LocalMail(
            List.of(
                    new LocalMail.Identity("shop@souk.example", Optional.of("sparing")),
                    new LocalMail.Identity("verified.example", Optional.empty())),
            List.of(new ConfigurationSet("sparing", true), new ConfigurationSet("souk", false)));

    private final SuppressionList suppressions = new SuppressionList(MVStore.open(null));
    private final AtomicInteger ids = new AtomicInteger();
    private final Inbox inbox = new Inbox(
            MVStore.open(null),
            () -> "mail-" + ids.incrementAndGet(),
            new MovableClock(Instant.parse("2026-11-24T10:00:00Z")));
    private final SesStandIn ses = new SesStandIn(inbox, MAIL, suppressions);

    @Test
    void answersAMessageIdAndKeepsTheMail() {
        var response = send("""
                {"FromEmailAddress": "Souk <shop@souk.example>",
                 "Destination": {"ToAddresses": ["ada@example.com"], "BccAddresses": ["audit@example.com"]},
                 "ConfigurationSetName": "souk",
                 "Content": {"Simple": {"Subject": {"Data": "Your order"},
                   "Body": {"Text": {"Data": "Thank you"}, "Html": {"Data": "<p>Thank you</p>"}}}}}
                """);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body().toString()).isEqualTo("{\"MessageId\":\"mail-1\"}");
        var mail = inbox.mail("mail-1").orElseThrow();
        assertThat(mail.content().from()).isEqualTo("Souk <shop@souk.example>");
        assertThat(mail.content().to()).containsExactly("ada@example.com", "audit@example.com");
        assertThat(mail.content().subject()).isEqualTo("Your order");
        assertThat(mail.content().text()).isEqualTo("Thank you");
        assertThat(mail.content().html()).isEqualTo("<p>Thank you</p>");
        assertThat(mail.at()).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
    }

    @Test
    void readsARawMessageWithItsParts() {
        var mime = """
                From: shop@souk.example
                To: ada@example.com
                Subject: =?UTF-8?Q?Caf=C3=A9?=
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                caf=C3=A9
                --b
                Content-Type: text/html; charset=utf-8

                <p>hello</p>
                --b--
                """.replace("\n", "\r\n");
        var data = Base64.getEncoder().encodeToString(mime.getBytes(StandardCharsets.UTF_8));
        var response = send("{\"Destination\":{\"ToAddresses\":[\"ada@example.com\"]},\"Content\":{\"Raw\":{\"Data\":\""
                + data + "\"}}}");
        assertThat(response.status()).isEqualTo(200);
        var mail = inbox.mail("mail-1").orElseThrow().content();
        assertThat(mail.subject()).isEqualTo("Café");
        assertThat(mail.text()).isEqualTo("café");
        assertThat(mail.html()).isEqualTo("<p>hello</p>");
        assertThat(mail.source()).contains("boundary=b");
    }

    @Test
    void takesAnyAddressOfAVerifiedDomain() {
        assertThat(send(mail("Anyone <anyone@verified.example>", "ada@example.com"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rejectsASenderThatIsNotVerifiedAndNamesIt() {
        var response = send(mail("thief@evilverified.example", "ada@example.com"));
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers()).contains(new WebResponse.Header("x-amzn-errortype", "MessageRejected"));
        assertThat(response.body().toString()).contains("not verified", "thief@evilverified.example");
        assertThat(inbox.size()).isZero();
    }

    @Test
    void refusesAConfigurationSetThatTheTemplateDoesNotMake() {
        var response = send(mail("shop@souk.example", "ada@example.com")
                .replace("\"Content\"", "\"ConfigurationSetName\":\"other\",\"Content\""));
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.headers()).contains(new WebResponse.Header("x-amzn-errortype", "NotFoundException"));
    }

    @Test
    void refusesATemplateByName() {
        var response = send(
                "{\"FromEmailAddress\":\"shop@souk.example\",\"Content\":{\"Template\":{\"TemplateName\":\"t\"}}}");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body().toString()).contains("Content.Template");
    }

    @Test
    void refusesAnotherOperationByName() {
        var request = new WebRequest("GET", "/v2/email/account", "", Map.of(), Buffer.buffer(), "127.0.0.1");
        assertThat(ses.answer(request).body().toString()).contains("GET /v2/email/account");
    }

    @Test
    void notesWhatTheSimulatorWouldDo() {
        send(mail("shop@souk.example", "bounce+order1@simulator.amazonses.com"));
        assertThat(inbox.mail("mail-1").orElseThrow().note()).contains("would bounce");
    }

    @Test
    void sendsNothingMoreToWhoeverBouncedOrComplained() {
        var api = MailApi.ofSent(inbox, suppressions);
        var mail = mail("shop@souk.example", "Ada@example.com");
        send(mail);
        assertThat(inbox.mail("mail-1").orElseThrow().note()).isEmpty();

        assertThat(befall(api, "mail-1/complaint").body().toString()).contains("SES sends nothing there");
        assertThat(send(mail).status()).isEqualTo(200);
        assertThat(inbox.mail("mail-2").orElseThrow().note()).contains("Not delivered to Ada@example.com", "spam");
        send(mail.replace("\"Content\"", "\"ConfigurationSetName\":\"souk\",\"Content\""));
        assertThat(inbox.mail("mail-3").orElseThrow().note()).isEmpty();

        assertThat(befall(api, "mail-1/deliver").status()).isEqualTo(200);
        send(mail);
        assertThat(inbox.mail("mail-4").orElseThrow().note()).isEmpty();
        assertThat(befall(api, "mail-1/burn").status()).isEqualTo(404);
        assertThat(befall(api, "mail-9/bounce").status()).isEqualTo(404);
    }

    private static WebResponse befall(MailApi api, String path) {
        return api.answer(
                new WebRequest("POST", "/_souk/api/mails/" + path, "", Map.of(), Buffer.buffer(), "127.0.0.1"));
    }

    private WebResponse send(String body) {
        return ses.answer(
                new WebRequest("POST", "/v2/email/outbound-emails", "", Map.of(), Buffer.buffer(body), "127.0.0.1"));
    }

    private static String mail(String from, String to) {
        return """
               {"FromEmailAddress": "%s", "Destination": {"ToAddresses": ["%s"]},
                "Content": {"Simple": {"Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}}}
               """.formatted(from, to);
    }
}
