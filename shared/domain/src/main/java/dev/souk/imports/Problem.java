package dev.souk.imports;

/**
 * Something in the file that keeps a product from being imported.
 *
 * @param line from 1
 * @param column its title; empty where it is about the line as a whole
 * @param detail what is wrong and what would be right
 */
public record Problem(long line, String column, String detail) {
    /** A report is for people to read: what a cell held is not repeated without end. */
    private static final int LONGEST = 300;

    /** Of the columns that there are; a file may bring others. */
    private static final int LONGEST_COLUMN = 40;

    public Problem {
        column = column.length() <= LONGEST_COLUMN ? column : column.substring(0, LONGEST_COLUMN - 1) + "…";
        detail = detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST - 1) + "…";
    }

    static Problem of(Row row, Column column, String detail) {
        return new Problem(row.line(), column.title(), detail);
    }
}
