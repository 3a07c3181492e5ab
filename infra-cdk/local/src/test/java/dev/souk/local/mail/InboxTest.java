package dev.souk.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.events.MovableClock;
import dev.souk.local.http.WebRequest;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    private final AtomicInteger ids = new AtomicInteger();

    @Test
    void listsTheNewestFirst() {
        var inbox = inbox(MVStore.open(null), 10);
        receive(inbox, "ada@example.com", "first");
        receive(inbox, "bob@example.com", "second");
        assertThat(subjects(inbox.find("", "", 10))).containsExactly("second", "first");
        assertThat(subjects(inbox.find("", "", 1))).containsExactly("second");
    }

    @Test
    void findsByAddressAndByWords() {
        var inbox = inbox(MVStore.open(null), 10);
        receive(inbox, "ada@example.com", "Your order is paid");
        receive(inbox, "ada@example.com", "Your code");
        receive(inbox, "bob@example.com", "Your order is paid");
        assertThat(inbox.find("ADA@example.com", "", 10)).hasSize(2);
        assertThat(inbox.find("ada@example.com", "paid ORDER", 10)).hasSize(1);
        assertThat(inbox.find("", "nothing", 10)).isEmpty();
    }

    @Test
    void keepsOnlyTheNewest() {
        var inbox = inbox(MVStore.open(null), 2);
        receive(inbox, "ada@example.com", "1");
        receive(inbox, "ada@example.com", "2");
        receive(inbox, "ada@example.com", "3");
        assertThat(subjects(inbox.find("", "", 10))).containsExactly("3", "2");
        assertThat(inbox.mail("mail-1")).isEmpty();
        assertThat(inbox.mail("mail-3")).isPresent();
    }

    @Test
    void hasAMailOnDiskOnceItWasReceived(@TempDir Path folder) {
        var file = folder.resolve("local.mv").toString();
        var store = MVStore.open(file);
        receive(inbox(store, 10), "ada@example.com", "kept");
        // What a killed process leaves behind: nothing is written when closing like this.
        store.closeImmediately();
        try (var reopened = MVStore.open(file)) {
            assertThat(subjects(inbox(reopened, 10).find("", "", 10))).containsExactly("kept");
        }
    }

    @Test
    void answersAsJson() throws JsonProcessingException {
        var inbox = inbox(MVStore.open(null), 10);
        receive(inbox, "ada@example.com", "Your code");
        receive(inbox, "bob+1@example.com", "Your code");
        var api = MailApi.ofSent(inbox, new SuppressionList(MVStore.open(null)));
        var json = new ObjectMapper();
        var list = json.readTree(api.answer(request("GET", "", "to=bob%2B1%40example.com"))
                .body()
                .toString());
        assertThat(list.path("total").asInt()).isEqualTo(2);
        assertThat(list.path("mails")).hasSize(1);
        assertThat(list.at("/mails/0/subject").asText()).isEqualTo("Your code");
        assertThat(list.at("/mails/0").has("text")).isFalse();
        var mail =
                json.readTree(api.answer(request("GET", "/mail-1", "")).body().toString());
        assertThat(mail.path("text").asText()).isEqualTo("text of Your code");
        assertThat(api.answer(request("GET", "/no-such", "")).status()).isEqualTo(404);
        assertThat(api.answer(request("DELETE", "", "")).status()).isEqualTo(204);
        assertThat(inbox.size()).isZero();
    }

    @Test
    void doesNotLetAnotherSiteThrowMailsAway() {
        var inbox = inbox(MVStore.open(null), 10);
        receive(inbox, "ada@example.com", "1");
        var request = new WebRequest(
                "DELETE",
                "/_souk/api/mails",
                "",
                Map.of("sec-fetch-site", List.of("cross-site")),
                Buffer.buffer(),
                "127.0.0.1");
        assertThat(MailApi.ofSent(inbox, new SuppressionList(MVStore.open(null)))
                        .answer(request)
                        .status())
                .isEqualTo(403);
        assertThat(inbox.size()).isEqualTo(1);
    }

    private static WebRequest samples(String method, String path) {
        return new WebRequest(method, "/_souk/api/mail-samples" + path, "", Map.of(), Buffer.buffer(), "127.0.0.1");
    }

    private Inbox inbox(MVStore store, int most) {
        var clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));
        return new Inbox(store, () -> "mail-" + ids.incrementAndGet(), clock, most);
    }

    private static void receive(Inbox inbox, String to, String subject) {
        inbox.receive(new Mail.Content("shop@souk.example", List.of(to), subject, "text of " + subject, "", ""));
    }

    private static List<String> subjects(List<Mail> mails) {
        return mails.stream().map(mail -> mail.content().subject()).toList();
    }

    private static WebRequest request(String method, String path, String query) {
        return new WebRequest(method, "/_souk/api/mails" + path, query, Map.of(), Buffer.buffer(), "127.0.0.1");
    }

    @Test
    void showsASampleOfEachMailInEachLanguageWhichNobodyCanThrowAway() {
        var languages = List.of(Locale.UK, Locale.GERMANY);
        var api = MailApi.ofSamples(SampleInbox.open(java.time.Clock.systemUTC(), languages));
        assertThat(api.answer(samples("GET", "/expiry-warned.en-GB/html"))
                        .body()
                        .toString())
                .contains("Your things are set aside for a few minutes more");
        assertThat(api.answer(samples("GET", "/expiry-warned.de-DE/html"))
                        .body()
                        .toString())
                .contains("Ihre Artikel sind nur noch wenige Minuten reserviert");
        assertThat(api.answer(samples("GET", "")).body().toString())
                .containsSubsequence("placed.en-GB", "placed.de-DE", "payment-failed.en-GB", "payment-failed.de-DE");
        assertThat(api.answer(samples("DELETE", "")).status()).isEqualTo(405);
    }
}
