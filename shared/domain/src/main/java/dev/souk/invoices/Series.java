package dev.souk.invoices;

/** Documents that are numbered one after another, each kind for itself. */
public enum Series {
    /** What was sold, once it is paid. */
    INVOICE(""),
    /** What went back of it. */
    CREDIT_NOTE("C-");

    private final String prefix;

    Series(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
