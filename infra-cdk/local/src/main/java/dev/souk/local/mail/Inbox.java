package dev.souk.local.mail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** All mails that were sent, the newest 10,000. A mail that {@link #receive} returned is on disk. */
public final class Inbox {
    /** Some 300 MB of mails with HTML at most; a replay of 1,000 orders sends about 2,000. */
    static final int MOST_MAILS = 10_000;

    private final MVStore store;
    private final MVMap<Long, String> mails;
    private final MVMap<String, Long> numbers;
    private final Supplier<String> ids;
    private final Clock clock;
    private final int most;

    /**
     * Opens the inbox.
     *
     * @param store keeps the mails
     * @param ids makes the message ids
     */
    public Inbox(MVStore store, Supplier<String> ids, Clock clock) {
        this(store, ids, clock, MOST_MAILS);
    }

    Inbox(MVStore store, Supplier<String> ids, Clock clock, int most) {
        this.store = store;
        this.mails = store.openMap("mails");
        this.numbers = store.openMap("mail-numbers");
        this.ids = ids;
        this.clock = clock;
        this.most = most;
    }

    /** Takes a mail, and drops the oldest where there are too many. */
    public Mail receive(Mail.Content content) {
        return receive(content, SimulatorAddress.note(content.to()));
    }

    /** Takes a mail of which this is to be said. */
    synchronized Mail receive(Mail.Content content, String note) {
        var mail = new Mail(ids.get(), clock.instant(), note, content);
        var number = Optional.ofNullable(mails.lastKey()).orElse(0L) + 1;
        numbers.put(mail.id(), number);
        mails.put(number, MailJson.whole(mail).toString());
        while (mails.size() > most) {
            Optional.ofNullable(mails.remove(mails.firstKey()))
                    .map(MailJson::mail)
                    .ifPresent(oldest -> numbers.remove(oldest.id()));
        }
        store.commit();
        return mail;
    }

    /**
     * The newest mails that fit, newest first.
     *
     * @param to only those to this address; empty: to anybody
     * @param words only those that say all of these words, whatever their case; empty: all
     * @param limit at most so many
     */
    public List<Mail> find(String to, String words, int limit) {
        return newestFirst()
                .filter(mail ->
                        to.isEmpty() || mail.content().to().stream().anyMatch(address -> address.equalsIgnoreCase(to)))
                .filter(mail -> says(mail, words))
                .limit(limit)
                .toList();
    }

    /** One mail. */
    public Optional<Mail> mail(String id) {
        return Optional.ofNullable(numbers.get(id)).map(mails::get).map(MailJson::mail);
    }

    /** How many mails there are. */
    public int size() {
        return mails.size();
    }

    /** Throws all mails away. */
    public synchronized void clear() {
        mails.clear();
        numbers.clear();
        store.commit();
    }

    private Stream<Mail> newestFirst() {
        var keys = new ArrayList<>(mails.keySet());
        return keys.reversed().stream()
                .map(mails::get)
                // A mail may be dropped between the look at the keys and this one.
                .flatMap(Stream::ofNullable)
                .map(MailJson::mail);
    }

    private static boolean says(Mail mail, String words) {
        if (words.isBlank()) {
            return true;
        }
        var content = mail.content();
        var text = String.join("\n", content.subject(), content.from(), String.join(" ", content.to()), content.text())
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).trim().split("\\s+")).allMatch(text::contains);
    }
}
