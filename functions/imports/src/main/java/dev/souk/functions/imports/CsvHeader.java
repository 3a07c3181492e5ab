package dev.souk.functions.imports;

import dev.souk.imports.Column;
import dev.souk.imports.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * The first line of a CSV file.
 *
 * @param separator what parts its fields
 * @param columns in the file's order
 * @param problems why it is no such line
 */
record CsvHeader(char separator, List<Column> columns, List<Problem> problems) {
    /** Spreadsheets of countries with a decimal comma part by semicolons. */
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** A line of thousands of names is none of ours, and ten problems say so as well. */
    private static final int MOST_PROBLEMS = 50;

    static CsvHeader of(String text, long line) {
        var best = SEPARATORS.getFirst();
        var known = -1L;
        for (var separator : SEPARATORS) {
            var count = CsvFields.of(text, separator).fields().stream()
                    .filter(name -> Column.titled(name).isPresent())
                    .count();
            if (count > known) {
                best = separator;
                known = count;
            }
        }
        return of(CsvFields.of(text, best).fields(), best, line);
    }

    private static CsvHeader of(List<String> names, char separator, long line) {
        var columns = new ArrayList<Column>();
        var problems = new ArrayList<Problem>();
        var had = EnumSet.noneOf(Column.class);
        for (var name : names) {
            var column = Column.titled(name);
            if (column.isEmpty()) {
                problems.add(new Problem(
                        line, name.strip(), "Is no column of an import; take it out, or name it as in the template."));
            } else if (!had.add(column.get())) {
                problems.add(new Problem(line, name.strip(), "Stands there twice; take one of them out."));
            } else {
                columns.add(column.get());
            }
        }
        for (var column : Column.REQUIRED) {
            if (!had.contains(column)) {
                problems.add(new Problem(
                        line, column.title(), "Is missing; the first line names the columns, as in the template."));
            }
        }
        return new CsvHeader(
                separator,
                List.copyOf(columns),
                problems.stream().limit(MOST_PROBLEMS).toList());
    }
}
