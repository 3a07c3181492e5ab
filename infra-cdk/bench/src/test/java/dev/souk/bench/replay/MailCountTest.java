package dev.souk.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.bench.replay.CannedShop.Asked;
import dev.souk.bench.replay.CannedShop.Canned;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCountTest {
    private static final Pattern LIMIT = Pattern.compile("limit=([0-9]+)");
    private static final String OURS = "invoice-1@first.replay.souk.example";

    @TempDir
    Path folder = Path.of("");

    /** Addresses, the oldest mail first; the inbox keeps the newest 10,000. */
    private final List<String> mails = new ArrayList<>();

    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeEach
    void mailsOfOthers() {
        receive("somebody@example.com", 3);
    }

    @AfterEach
    void close() throws Exception {
        for (var one : open) {
            one.close();
        }
    }

    @Test
    void countsEachMailOnce() throws IOException {
        var progress = look(5, 0, 1_500, 2);
        assertThat(progress.mails()).containsOnlyKeys(OURS).containsEntry(OURS, 1_507);
        assertThat(progress.allMails()).isTrue();
    }

    @Test
    void countsFromTheFirstMailOfAnEmptyInbox() throws IOException {
        mails.clear();
        assertThat(look(0, 4).mails()).containsEntry(OURS, 4);
    }

    @Test
    void findsTheMailsOfARunThatHasLostItsJournal() throws IOException {
        receive(OURS, 6);
        assertThat(look(0, 1).mails()).containsEntry(OURS, 7);
    }

    @Test
    void saysThatTheInboxDroppedSomeInBetween() throws IOException {
        assertThat(look(0, 10_001).allMails()).isFalse();
    }

    /** Looks, and again after so many mails, and again. */
    private Progress look(int... received) throws IOException {
        var shop = new CannedShop(this::inbox);
        open.add(shop);
        var journal = Journal.open(folder.resolve("first.jsonl"), "x", false);
        open.add(journal);
        var count = new MailCount(shop.client(), RunName.of("first", 1).domain(), journal);
        count.look();
        for (var some : received) {
            receive(OURS, some);
            count.look();
        }
        return journal.progress();
    }

    private void receive(String address, int some) {
        for (int i = 0; i < some; i++) {
            mails.add(address);
        }
    }

    private Canned inbox(Asked request) {
        var limit = LIMIT.matcher(request.path());
        assertThat(limit.find()).isTrue();
        var kept = new ArrayList<String>();
        for (int i = mails.size(); i > Math.max(0, mails.size() - 10_000); i--) {
            if (!request.path().contains("&q=") || mails.get(i - 1).equals(OURS)) {
                kept.add("{\"id\": \"m%d\", \"to\": [\"%s\"]}".formatted(i, mails.get(i - 1)));
            }
        }
        return new Canned(
                200,
                kept.stream()
                        .limit(Integer.parseInt(limit.group(1)))
                        .collect(Collectors.joining(", ", "{\"mails\": [", "]}")));
    }
}
