package dev.souk.storage.search;

/**
 * An id with the name that people know it by, which stand in the index as one term, so that who counts terms has both.
 *
 * @param id without a tab
 */
record NamedId(String id, String name) {
    private static final char TAB = '\t';

    static NamedId read(String term) {
        var tab = term.indexOf(TAB);
        return new NamedId(term.substring(0, tab), term.substring(tab + 1));
    }

    String term() {
        return id + TAB + name;
    }

    /** What the terms of an id begin with, whatever its name is. */
    static String prefix(String id) {
        return new NamedId(id, "").term();
    }
}
