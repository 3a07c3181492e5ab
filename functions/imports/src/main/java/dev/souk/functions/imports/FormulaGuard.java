package dev.souk.functions.imports;

/**
 * Keeps a spreadsheet from taking a text for a formula: one that begins like a formula gets an apostrophe before it, and so
 * does one that begins with an apostrophe, so that the reading of it takes away exactly what the writing put there.
 */
final class FormulaGuard {
    private static final char GUARD = '\'';
    private static final String LIKE_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private FormulaGuard() {}

    static String guarded(String text) {
        return isRisky(text) ? GUARD + text : text;
    }

    static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == GUARD && isRisky(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isRisky(String text) {
        return !text.isEmpty() && (text.charAt(0) == GUARD || LIKE_FORMULAS.indexOf(text.charAt(0)) >= 0);
    }
}
