package dev.souk.functions.notifications;

import dev.souk.platform.aws.SdkClients;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Body;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.EmailContent;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** Hands mails to SES. */
@Singleton
class SesMailService implements MailService {
    private static final String UTF_8 = "UTF-8";
    /** From here on the service does not say whether it took the mail. */
    private static final int SERVER_FAULT = 500;

    private final SesV2Client client;
    private final Settings settings;

    @Inject
    SesMailService(SesV2Client client, Settings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public void send(String to, Mail mail) {
        var body = Body.builder()
                .html(content(mail.html()))
                .text(content(mail.text()))
                .build();
        var message = Message.builder()
                .subject(content(mail.subject()))
                .body(body)
                .headers(headers(mail))
                .build();
        try {
            client.sendEmail(request -> request.fromEmailAddress(Sender.of(settings.shopName(), settings.mailFrom()))
                    .destination(destination -> destination.toAddresses(to))
                    .content(EmailContent.builder().simple(message).build()));
        } catch (SesV2Exception e) {
            throw e.statusCode() < SERVER_FAULT ? new Refused("SES refused the mail", e) : e;
        }
    }

    /** By both of these a mail program offers to unsubscribe, and does it without opening a page (RFC 8058). */
    private static List<MessageHeader> headers(Mail mail) {
        return mail.unsubscribe()
                .map(address -> List.of(
                        header("List-Unsubscribe", "<" + address + ">"),
                        header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")))
                .orElse(List.of());
    }

    private static MessageHeader header(String name, String value) {
        return MessageHeader.builder().name(name).value(value).build();
    }

    private static Content content(String data) {
        return Content.builder().data(data).charset(UTF_8).build();
    }

    /** Opens the client that only this module uses. */
    @ApplicationScoped
    static class Client {
        @Produces
        @ApplicationScoped
        SesV2Client ses() {
            return SdkClients.open(SesV2Client.builder());
        }
    }
}
