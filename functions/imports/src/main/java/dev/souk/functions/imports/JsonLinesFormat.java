package dev.souk.functions.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.souk.imports.Column;
import dev.souk.imports.ImportContent;
import dev.souk.imports.ImportFormat;
import dev.souk.imports.ListCell;
import dev.souk.imports.Problem;
import dev.souk.imports.ReadRow;
import dev.souk.imports.Row;
import dev.souk.imports.Rows;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** A JSON object a line: its names are the columns, its values texts, numbers, and for lists arrays of texts. */
final class JsonLinesFormat implements ImportFormat {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build()
            .reader();

    @Override
    public Opening open(ImportContent content, long offset, long line) {
        var start = CsvFormat.start(content);
        var fault = FileKind.fault(start);
        if (fault.isPresent()) {
            return new Opening.Unreadable(List.of(new Problem(1, "", fault.get())));
        }
        var from = offset == 0 ? FileKind.mark(start) : offset;
        var reader = new RecordReader(content.from(from), Quoting.none(), from, line);
        return new Opening.Opened(rows(reader));
    }

    private static Rows rows(RecordReader reader) {
        return () -> {
            while (true) {
                var row = row(reader.next());
                if (row.isPresent()) {
                    return row.get();
                }
            }
        };
    }

    private static Optional<ReadRow> row(RawRecord record) {
        return switch (record) {
            case RawRecord.Found found -> found(found);
            case RawRecord.TooLong(var offset, var line) ->
                bad(offset, line, "", "Is longer than any row may be; the file may be damaged here.");
            case RawRecord.Unclosed(var offset, var line) -> bad(offset, line, "", "Is no JSON object.");
            case RawRecord.End(var offset, var line) -> Optional.of(new ReadRow.End(offset, line));
        };
    }

    private static Optional<ReadRow> found(RawRecord.Found record) {
        var text = record.text();
        if (!text.sound()) {
            return bad(record.offset(), record.line(), "", "Has letters that are not UTF-8; write the file in UTF-8.");
        }
        if (text.text().isBlank()) {
            return Optional.empty();
        }
        try {
            var node = JSON.readTree(text.text());
            return node.isObject()
                    ? Optional.of(object(record, node))
                    : bad(
                            record.offset(),
                            record.line(),
                            "",
                            "Is no JSON object; write {\"product_id\": …} in one line.");
        } catch (JsonProcessingException _) {
            return bad(record.offset(), record.line(), "", "Is no JSON; write one object a line, each name once.");
        }
    }

    private static ReadRow object(RawRecord.Found record, JsonNode node) {
        var cells = new EnumMap<Column, String>(Column.class);
        var problems = new ArrayList<Problem>();
        node.forEachEntry((name, value) -> Column.titled(name)
                .ifPresentOrElse(
                        column -> cell(column, value)
                                .ifPresentOrElse(
                                        cell -> cells.put(column, cell),
                                        () -> problems.add(new Problem(
                                                record.line(),
                                                name,
                                                column.isList()
                                                        ? "Must be an array of texts."
                                                        : "Must be a text or a number."))),
                        () -> problems.add(new Problem(
                                record.line(), name, "Is no column of an import; name it as in the template."))));
        for (var column : Column.REQUIRED) {
            if (!node.has(column.title())) {
                problems.add(new Problem(record.line(), column.title(), "Is missing."));
            }
        }
        // One of them is enough to know that the line has to be mended.
        return problems.isEmpty()
                ? new ReadRow.Good(record.offset(), new Row(record.line(), cells))
                : new ReadRow.Bad(record.offset(), problems.getFirst());
    }

    private static Optional<String> cell(Column column, JsonNode value) {
        if (value.isNull()) {
            return Optional.of("");
        }
        if (column.isList() && value.isArray()) {
            var texts = new ArrayList<String>();
            value.forEach(text -> texts.add(text.isTextual() ? text.asText() : null));
            return texts.contains(null) ? Optional.empty() : Optional.of(ListCell.of(texts));
        }
        if (value.isNumber()) {
            return Optional.of(value.decimalValue().toPlainString());
        }
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    private static Optional<ReadRow> bad(long offset, long line, String column, String detail) {
        return Optional.of(new ReadRow.Bad(offset, new Problem(line, column, detail)));
    }
}
