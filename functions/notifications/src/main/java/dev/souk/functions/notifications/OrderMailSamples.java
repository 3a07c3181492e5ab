package dev.souk.functions.notifications;

import dev.souk.platform.mail.MailSamples;
import java.util.List;
import java.util.Locale;

/** Every mail that an order can be the reason for. */
public final class OrderMailSamples implements MailSamples {
    @Override
    public List<Sample> all(Locale language) {
        return new SampleMails(language).all();
    }
}
