package dev.souk.imports;

/**
 * How far an import is. Products count, not rows.
 *
 * @param offset where the next product begins, in bytes
 * @param line the line there, from 1
 * @param tainted whether a line that cannot be read stands before it, which might have been its first
 * @param created products that were new
 * @param changed products that were there and differed
 * @param unchanged products that are as the file says
 * @param refused products that stay as they are because of a problem
 * @param problems how many there were, reported or not
 * @param reported how many of them are in the report
 */
public record Progress(
        long offset,
        long line,
        boolean tainted,
        long created,
        long changed,
        long unchanged,
        long refused,
        long problems,
        long reported) {
    /** At the file's beginning. */
    public static final Progress NONE = new Progress(0, 1, false, 0, 0, 0, 0, 0, 0);
}
