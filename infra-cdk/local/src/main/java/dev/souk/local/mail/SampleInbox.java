package dev.souk.local.mail;

import dev.souk.platform.mail.MailSamples;
import dev.souk.platform.mail.MailSamples.Sample;
import java.time.Clock;
import java.util.List;
import java.util.ServiceLoader;
import org.h2.mvstore.MVStore;

/** An inbox with one mail of each kind that the functions send, as they would write it. It is kept in memory only. */
public final class SampleInbox {
    private static final String FROM = "the shop";

    private SampleInbox() {}

    /** All samples that modules of functions offer, the first of an order's life on top. */
    public static Inbox open(Clock clock) {
        var samples = ServiceLoader.load(MailSamples.class).stream()
                .flatMap(module -> module.get().all().stream())
                .toList();
        var names = samples.reversed().stream().map(Sample::name).iterator();
        var inbox = new Inbox(MVStore.open(null), names::next, clock);
        samples.reversed().forEach(sample -> inbox.receive(content(sample)));
        return inbox;
    }

    private static Mail.Content content(Sample sample) {
        return new Mail.Content(
                FROM, List.of(sample.to()), sample.subject(), sample.text(), sample.html(), sample.html());
    }
}
