package dev.souk.functions.imports;

/**
 * Whether the next byte is within quotes, as RFC 4180 has them: a quote opens at the beginning of a field only, and two of
 * them within quotes stand for one. All signs that matter are ASCII, which in UTF-8 are never part of another sign.
 */
final class Quoting {
    private static final int QUOTE = '"';

    private final int separator;
    private final boolean quotes;
    private Where where = Where.START;

    private enum Where {
        START,
        PLAIN,
        QUOTED,
        /** After a quote within quotes: the end of them, or the first of two. */
        CLOSING
    }

    private Quoting(int separator, boolean quotes) {
        this.separator = separator;
        this.quotes = quotes;
    }

    /** Fields parted by this sign. */
    static Quoting csv(char separator) {
        return new Quoting(separator, true);
    }

    /** No quotes: each line is a record. */
    static Quoting none() {
        return new Quoting(0, false);
    }

    void restart() {
        where = Where.START;
    }

    boolean quoted() {
        return where == Where.QUOTED;
    }

    void pass(int letter) {
        if (!quotes) {
            return;
        }
        where = switch (where) {
            case START -> letter == QUOTE ? Where.QUOTED : plain(letter);
            case PLAIN -> plain(letter);
            case QUOTED -> letter == QUOTE ? Where.CLOSING : Where.QUOTED;
            case CLOSING -> letter == QUOTE ? Where.QUOTED : plain(letter);
        };
    }

    private Where plain(int letter) {
        return letter == separator ? Where.START : Where.PLAIN;
    }
}
