package dev.souk.bench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.bench.shop.ShopClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the mails of a run. The shop's inbox keeps the newest 10,000 and a year has more, so it is looked at again and again
 * on the way, each time down to the newest mail of the look before.
 */
final class MailCount {
    private static final int MOST_MAILS = 10_000;
    private static final int FIRST_LIMIT = 1_000;

    private final ShopClient shop;
    private final String domain;
    private final Journal journal;

    /**
     * Counts.
     *
     * @param domain of the addresses that count
     */
    MailCount(ShopClient shop, String domain, Journal journal) {
        this.shop = shop;
        this.domain = domain;
        this.journal = journal;
    }

    /** Counts what came since the last look; the first time, all that the inbox has. */
    void look() {
        journal.progress().newestMail().ifPresentOrElse(this::since, this::first);
    }

    /** Where the journal was lost, there are mails already. */
    private void first() {
        var mails = mails("?limit=1");
        journal.add(new Note.Looked(newest(mails, ""), true, counts(mails("?limit=" + MOST_MAILS + "&q=" + domain))));
    }

    private void since(String last) {
        for (int limit = FIRST_LIMIT; ; limit = Math.min(MOST_MAILS, limit * 2)) {
            var mails = mails("?limit=" + limit);
            var later = mails.stream()
                    .takeWhile(mail -> !mail.path("id").asText().equals(last))
                    .toList();
            var reached = later.size() < mails.size() || (last.isEmpty() && mails.size() < limit);
            if (reached || limit == MOST_MAILS || mails.size() < limit) {
                journal.add(new Note.Looked(newest(mails, last), reached, counts(later)));
                return;
            }
        }
    }

    private static String newest(List<JsonNode> mails, String otherwise) {
        return mails.isEmpty() ? otherwise : mails.getFirst().path("id").asText();
    }

    private List<JsonNode> mails(String query) {
        var mails = new ArrayList<JsonNode>();
        shop.get("/_souk/api/mails" + query).body().path("mails").forEach(mails::add);
        return mails;
    }

    private Map<String, Integer> counts(List<JsonNode> mails) {
        var counts = new HashMap<String, Integer>();
        mails.stream()
                .map(mail -> mail.path("to").path(0).asText())
                .filter(address -> address.endsWith("@" + domain))
                .forEach(address -> counts.merge(address, 1, Integer::sum));
        return counts;
    }
}
