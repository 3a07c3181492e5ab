package dev.souk.local.mail;

import dev.souk.platform.mail.MailSamples;
import dev.souk.platform.mail.MailSamples.Sample;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;

/**
 * An inbox with one mail of each kind that the functions send, as they would write it, in each language of the shop. It is
 * kept in memory only.
 */
public final class SampleInbox {
    private SampleInbox() {}

    /** A sample as one language has it. */
    private record Translated(Sample sample, Locale language) {
        /** Such as {@code paid.de-DE}. */
        String id() {
            return sample.name() + "." + language.toLanguageTag();
        }

        Mail.Content content() {
            return new Mail.Content(
                    "the shop, in " + language.getDisplayName(Locale.ENGLISH),
                    List.of(sample.to()),
                    sample.subject(),
                    sample.text(),
                    sample.html(),
                    sample.html());
        }
    }

    /** All samples that modules of functions offer, the first of an order's life on top, each beside its translations. */
    public static Inbox open(Clock clock, List<Locale> languages) {
        var translations =
                languages.stream().map(SampleInbox::in).map(Stream::toList).toList();
        var kinds = translations.stream().mapToInt(List::size).max().orElse(0);
        var samples = IntStream.range(0, kinds)
                .boxed()
                .flatMap(kind -> translations.stream().map(language -> language.get(kind)))
                .toList();
        var ids = samples.reversed().stream().map(Translated::id).iterator();
        var inbox = new Inbox(MVStore.open(null), ids::next, clock);
        samples.reversed().forEach(sample -> inbox.receive(sample.content()));
        return inbox;
    }

    private static Stream<Translated> in(Locale language) {
        return ServiceLoader.load(MailSamples.class).stream()
                .flatMap(module -> module.get().all(language).stream())
                .map(sample -> new Translated(sample, language));
    }
}
