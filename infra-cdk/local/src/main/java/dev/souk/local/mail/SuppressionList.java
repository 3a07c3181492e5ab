package dev.souk.local.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Who gets no more mail: SES's suppression list of the account. What {@link #add} returned from is on disk. */
public final class SuppressionList {
    /** Why. */
    public enum Reason {
        BOUNCE("a mail bounced"),
        COMPLAINT("it was marked as spam");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final MVStore store;
    private final MVMap<String, String> reasons;

    /** Opens the list that is kept there. */
    public SuppressionList(MVStore store) {
        this.store = store;
        this.reasons = store.openMap("mail-suppressions");
    }

    void add(String address, Reason reason) {
        reasons.put(key(address), reason.name());
        store.commit();
    }

    void remove(String address) {
        reasons.remove(key(address));
        store.commit();
    }

    Optional<Reason> find(String address) {
        return Optional.ofNullable(reasons.get(key(address))).map(Reason::valueOf);
    }

    /** What to say of a mail to these addresses; empty where all of them get it. */
    String note(List<String> addresses) {
        return addresses.stream()
                .flatMap(address -> find(address).stream()
                        .map(reason ->
                                "Not delivered to " + address + ": SES sends nothing there since " + reason.words()))
                .findFirst()
                .orElse("");
    }

    private static String key(String address) {
        return Senders.bare(address).toLowerCase(Locale.ROOT);
    }
}
