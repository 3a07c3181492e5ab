package dev.souk.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Keeps letters for a test to read. */
final class Mailbox implements CodeMail {
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private final List<Letter> letters = new CopyOnWriteArrayList<>();

    @Override
    public void send(Letter letter) {
        letters.add(letter);
    }

    List<Letter> to(String address) {
        return letters.stream().filter(letter -> letter.to().equals(address)).toList();
    }

    /** The code in the last letter to an address. */
    String code(String address) {
        var matcher = CODE.matcher(to(address).getLast().html());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    /** A code that is not the one in the last letter. */
    String wrongCode(String address) {
        return code(address).equals("123456") ? "654321" : "123456";
    }
}
