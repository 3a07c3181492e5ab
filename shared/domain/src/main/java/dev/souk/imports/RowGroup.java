package dev.souk.imports;

import java.util.List;

/**
 * The rows of one product, which stand together in the file.
 *
 * @param rows at least one, and no more than {@link #MOST_ROWS}
 * @param overflow how many more there were
 */
public record RowGroup(List<Row> rows, long overflow) {
    /** As many variants as a product has at the most. */
    public static final int MOST_ROWS = 100;

    public RowGroup {
        rows = List.copyOf(rows);
    }

    /** These rows, none left out. */
    public static RowGroup of(List<Row> rows) {
        return new RowGroup(rows, 0);
    }

    Row first() {
        return rows.getFirst();
    }
}
