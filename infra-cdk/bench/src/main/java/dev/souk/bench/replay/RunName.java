package dev.souk.bench.replay;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells an attempt of a run from all others: part of every key, so that the same finds what it did, and another one does all of
 * it once more.
 */
record RunName(String text) {
    private static final Pattern FIT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * The name of an attempt.
     *
     * @throws ReplayRefused where the run's name does not fit into an address and the name of a file
     */
    static RunName of(String run, int attempt) {
        if (!FIT.matcher(run).matches()) {
            throw new ReplayRefused("A run's name is of a-z and 0-9, with dashes between: not " + run);
        }
        return new RunName(attempt == 1 ? run : run + "-" + attempt);
    }

    /** The key of what is done for a document. */
    String key(String document) {
        return "replay-" + text + "-" + document;
    }

    /** An address of its own for each invoice, so that its mails can be counted. */
    String email(String invoice) {
        return "invoice-" + invoice.toLowerCase(Locale.ROOT) + "@" + domain();
    }

    String domain() {
        return text + ".replay.souk.example";
    }
}
