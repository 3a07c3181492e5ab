package dev.souk.functions.imports;

import dev.souk.imports.Column;
import dev.souk.imports.ImportContent;
import dev.souk.imports.ImportFormat;
import dev.souk.imports.Problem;
import dev.souk.imports.ReadRow;
import dev.souk.imports.Row;
import dev.souk.imports.Rows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** Comma-separated values, or semicolons or tabs, whichever the first line has. */
final class CsvFormat implements ImportFormat {
    /** A line of column names is never longer. */
    private static final int HEADER = 16 * 1024;

    @Override
    public Opening open(ImportContent content, long offset, long line) {
        var start = start(content);
        var fault = FileKind.fault(start);
        if (fault.isPresent()) {
            return new Opening.Unreadable(List.of(new Problem(1, "", fault.get())));
        }
        var mark = FileKind.mark(start);
        var body = Arrays.copyOfRange(start, mark, start.length);
        var reader = new RecordReader(new ByteArrayInputStream(body), Quoting.none(), mark, 1);
        if (!(reader.next() instanceof RawRecord.Found(var _, var _, var text))) {
            return new Opening.Unreadable(
                    List.of(new Problem(1, "", "The first line has to name the columns; take it from the template.")));
        }
        var header = CsvHeader.of(text.text(), 1);
        if (!header.problems().isEmpty()) {
            return new Opening.Unreadable(header.problems());
        }
        var after = reader.next();
        var from = offset == 0 ? after.offset() : offset;
        return new Opening.Opened(rows(
                header,
                new RecordReader(
                        content.from(from), Quoting.csv(header.separator()), from, offset == 0 ? after.line() : line)));
    }

    static byte[] start(ImportContent content) {
        try (InputStream in = content.from(0)) {
            return in.readNBytes(HEADER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rows rows(CsvHeader header, RecordReader reader) {
        return () -> {
            while (true) {
                var record = reader.next();
                var row = row(header, record);
                if (row.isPresent()) {
                    return row.get();
                }
            }
        };
    }

    /** Empty where nothing stands in the line. */
    private static Optional<ReadRow> row(CsvHeader header, RawRecord record) {
        return switch (record) {
            case RawRecord.Found found -> found(header, found);
            case RawRecord.TooLong(var offset, var line) ->
                bad(offset, line, "", "Is longer than any row may be; the file may be damaged here.");
            case RawRecord.Unclosed(var offset, var line) ->
                bad(
                        offset,
                        line,
                        "",
                        "Has a quote that opens and does not close; close it, or write it twice within quotes.");
            case RawRecord.End(var offset, var line) -> Optional.of(new ReadRow.End(offset, line));
        };
    }

    private static Optional<ReadRow> found(CsvHeader header, RawRecord.Found record) {
        var text = record.text();
        var fields = CsvFields.of(text.text(), header.separator());
        if (!fields.sound()) {
            return bad(
                    record.offset(),
                    record.line(),
                    "",
                    "Has something behind a closing quote; a quote within quotes is written twice.");
        }
        var cells = fields.fields();
        if (cells.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        if (!text.sound()) {
            return bad(
                    record.offset(),
                    record.line(),
                    columnOfUnknown(header, cells),
                    "Has letters that are not UTF-8; save the file as \"CSV UTF-8\".");
        }
        var columns = header.columns();
        if (cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
            return bad(
                    record.offset(),
                    record.line(),
                    "",
                    "Has " + cells.size() + " cells for " + columns.size()
                            + " columns; put a text that has the separator in it between quotes.");
        }
        var row = new EnumMap<Column, String>(Column.class);
        for (var i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), i < cells.size() ? FormulaGuard.plain(cells.get(i)) : "");
        }
        return Optional.of(new ReadRow.Good(record.offset(), new Row(record.line(), row)));
    }

    private static String columnOfUnknown(CsvHeader header, List<String> cells) {
        for (var i = 0; i < Math.min(cells.size(), header.columns().size()); i++) {
            if (cells.get(i).indexOf(Decoded.UNKNOWN) >= 0) {
                return header.columns().get(i).title();
            }
        }
        return "";
    }

    private static Optional<ReadRow> bad(long offset, long line, String column, String detail) {
        return Optional.of(new ReadRow.Bad(offset, new Problem(line, column, detail)));
    }
}
