package dev.souk.platform.words;

/** Letters that mean something in HTML, as those that do not. */
final class Escaped {
    private Escaped() {}

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
