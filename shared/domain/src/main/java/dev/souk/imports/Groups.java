package dev.souk.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the rows that stand together into products. A row without a product id goes on with the product before it. A line
 * that cannot be read may have been one of the product before it or of the one after it, and taints both: to import either
 * without it could take a variant away.
 */
final class Groups {
    /** A file that is no such file may have nothing else: a group of them ends somewhere. */
    private static final int MOST_UNREADABLE = 100;

    private final Rows rows;
    private ReadRow ahead;
    private boolean tainted;

    /**
     * Groups of these rows.
     *
     * @param tainted whether a line that cannot be read stands before the first
     */
    Groups(Rows rows, boolean tainted) {
        this.rows = rows;
        this.tainted = tainted;
        this.ahead = rows.next();
    }

    /**
     * What stands together.
     *
     * @param id as written; empty where rows stand at the beginning that belong to no product
     * @param rows none where only lines stand there that cannot be read
     * @param overflow rows beyond the most that a product may have
     * @param unreadable lines among them or after them that cannot be read
     * @param tainted whether such a line stands among, before or after them
     */
    record Group(String id, List<Row> rows, long overflow, List<Problem> unreadable, boolean tainted) {}

    /** Where the next group begins, in bytes. */
    long offset() {
        return ahead.offset();
    }

    long line() {
        return ahead.line();
    }

    /** Whether a line that cannot be read stands before the next group. */
    boolean tainted() {
        return tainted;
    }

    boolean atEnd() {
        return ahead instanceof ReadRow.End;
    }

    /** The next group; not to be asked for at the end. */
    Group next() {
        var id = ahead instanceof ReadRow.Good(var _, var row)
                ? row.word(Column.PRODUCT_ID).orElse("")
                : "";
        var taken = new ArrayList<Row>();
        var unreadable = new ArrayList<Problem>();
        var overflow = 0L;
        var spoilt = tainted;
        while (goesOn(id, taken.isEmpty(), unreadable.size())) {
            switch (ahead) {
                case ReadRow.Good(var _, var row) -> {
                    if (taken.size() < RowGroup.MOST_ROWS) {
                        taken.add(row);
                    } else {
                        overflow++;
                    }
                    tainted = false;
                }
                case ReadRow.Bad(var _, var problem) -> {
                    unreadable.add(problem);
                    tainted = true;
                    spoilt = true;
                }
                case ReadRow.End _ -> throw new IllegalStateException("The end goes on with nothing");
            }
            ahead = rows.next();
        }
        return new Group(id, taken, overflow, unreadable, spoilt);
    }

    private boolean goesOn(String id, boolean first, int unreadable) {
        return switch (ahead) {
            case ReadRow.Good(var _, var row) -> {
                var word = row.word(Column.PRODUCT_ID);
                yield first ? word.orElse("").equals(id) : word.map(id::equals).orElse(true);
            }
            case ReadRow.Bad _ -> unreadable < MOST_UNREADABLE;
            case ReadRow.End _ -> false;
        };
    }
}
