package dev.souk.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void readsBackWhatWasNoted() throws IOException {
        var sold = new Note.Ordered(
                "1", "o1", "a1", 250, 7, true, List.of(new Note.Bought("A", "thing-a", 2, "online-retail")));
        var matched = new Note.Matched(
                "C3", List.of(new Match("1", "A", 1)), List.of(new Unmatched("B", 1, Unmatched.Reason.NEVER_BOUGHT)));
        try (var journal = open("x", false)) {
            journal.add(new Note.Quoted("1", 250, "GBP"));
            journal.add(sold);
            journal.add(new Note.Quoted("2", 300, "GBP"));
            journal.add(new Note.Refused("4", "out-of-stock"));
            journal.add(matched);
            journal.add(new Note.Refunded("C3", "1", 1, 125));
            journal.add(new Note.Kept("C3", "2", "409"));
            journal.add(new Note.Looked("m1", true, Map.of("ann@example.com", 2)));
            journal.add(new Note.Looked("m2", false, Map.of("ann@example.com", 1)));
        }
        try (var journal = open("x", false)) {
            var progress = journal.progress();
            assertThat(progress.begun()).contains(new Note.Begun("x", 1));
            assertThat(progress.quoted("1")).isEmpty();
            assertThat(progress.quoted("2")).contains(new Note.Quoted("2", 300, "GBP"));
            assertThat(progress.sale("1")).contains(sold);
            assertThat(progress.sale("4")).contains(new Note.Refused("4", "out-of-stock"));
            assertThat(progress.matched("C3")).contains(matched);
            assertThat(progress.returns("C3"))
                    .containsEntry("1", new Note.Refunded("C3", "1", 1, 125))
                    .containsEntry("2", new Note.Kept("C3", "2", "409"));
            assertThat(progress.mails()).containsEntry("ann@example.com", 3);
            assertThat(progress.newestMail()).contains("m2");
            assertThat(progress.allMails()).isFalse();
        }
    }

    @Test
    void dropsALineThatADeathTore() throws IOException {
        try (var journal = open("x", false)) {
            journal.add(new Note.Refused("1", "out-of-stock"));
        }
        Files.writeString(file(), "{\"note\":\"refused\",\"invoice\":\"2\"", StandardOpenOption.APPEND);
        try (var journal = open("x", false)) {
            journal.add(new Note.Refused("3", "out-of-stock"));
        }
        try (var journal = open("x", false)) {
            assertThat(journal.progress().sales())
                    .extracting(Note.Sale::invoice)
                    .containsExactlyInAnyOrder("1", "3");
        }
    }

    @Test
    void beginsAgainWhereNotEvenTheFirstLineIsWhole() throws IOException {
        Files.writeString(file(), "{\"note\":\"beg");
        try (var journal = open("x", false)) {
            assertThat(journal.progress().begun()).contains(new Note.Begun("x", 1));
        }
    }

    @Test
    void countsHowOftenItIsBegunAnew() throws IOException {
        try (var journal = open("x", false)) {
            journal.add(new Note.Refused("1", "out-of-stock"));
        }
        open("x", true).close();
        try (var journal = open("y", true)) {
            assertThat(journal.progress().begun()).contains(new Note.Begun("y", 3));
            assertThat(journal.progress().sales()).isEmpty();
        }
    }

    @Test
    void refusesToGoOnWithAnotherFile() throws IOException {
        open("x", false).close();
        assertThatThrownBy(() -> open("y", false))
                .isInstanceOf(ReplayRefused.class)
                .hasMessageContaining("--anew");
        open("x", false).close();
    }

    @Test
    void isForOneReplayAtATime() throws IOException {
        try (var _ = open("x", false)) {
            assertThatThrownBy(() -> open("x", false)).isInstanceOf(ReplayRefused.class);
        }
        open("x", false).close();
    }

    @Test
    void saysWhichLineCannotBeRead() throws IOException {
        open("x", false).close();
        Files.writeString(file(), "{\"note\":\"sung\"}\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> open("x", false))
                .isInstanceOf(ReplayRefused.class)
                .hasMessageContaining("sung");
    }

    private Journal open(String transactions, boolean anew) throws IOException {
        return Journal.open(file(), transactions, anew);
    }

    private Path file() {
        return folder.resolve("first.jsonl");
    }
}
