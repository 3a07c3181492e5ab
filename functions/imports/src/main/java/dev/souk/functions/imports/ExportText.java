package dev.souk.functions.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.imports.Column;
import dev.souk.imports.ListCell;
import dev.souk.imports.ProductRows;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes products as the file that, imported again, changes nothing. */
final class ExportText {
    private ExportText() {}

    /** The line that names the columns. */
    static String csvHeader() {
        return csv(List.of(Arrays.stream(Column.values()).map(Column::title).toList()));
    }

    /** A line a variant, without the line that names the columns. */
    static String csv(ShelvedProduct product) {
        return csv(ProductRows.of(product).stream()
                .map(row -> Arrays.stream(Column.values())
                        .map(column -> FormulaGuard.guarded(row.getOrDefault(column, "")))
                        .toList())
                .toList());
    }

    private static String csv(List<List<String>> lines) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            lines.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** An object a variant and line. */
    static String jsonLines(ShelvedProduct product) {
        var text = new StringBuilder();
        ProductRows.of(product).forEach(row -> text.append(object(row)).append('\n'));
        return text.toString();
    }

    /** What is empty is said all the same: a name that is missing would say nothing, and leave what is there. */
    private static String object(Map<Column, String> row) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var column : Column.values()) {
            var cell = row.getOrDefault(column, "");
            if (column.isList()) {
                var array = object.putArray(column.title());
                ListCell.texts(cell).forEach(array::add);
            } else {
                object.put(column.title(), cell);
            }
        }
        return object.toString();
    }
}
