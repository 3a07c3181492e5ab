package dev.souk.imports;

import java.util.Map;
import java.util.Optional;

/**
 * What a line of the file says: of one variant, and as far as it says so, of its product.
 *
 * @param line where it begins in the file, from 1
 * @param cells by column, as written; a column that the file does not have is missing
 */
public record Row(long line, Map<Column, String> cells) {
    public Row {
        cells = Map.copyOf(cells);
    }

    /** A cell without the blanks around it; empty where there is nothing else in it, or no such column. */
    Optional<String> word(Column column) {
        return Optional.ofNullable(cells.get(column)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A cell as written; empty where nothing is in it, or no such column. */
    Optional<String> text(Column column) {
        return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty());
    }

    boolean has(Column column) {
        return cells.containsKey(column);
    }
}
