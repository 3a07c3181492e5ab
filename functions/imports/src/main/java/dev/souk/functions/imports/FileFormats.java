package dev.souk.functions.imports;

import dev.souk.imports.Import;
import dev.souk.imports.ImportFormat;
import dev.souk.imports.ImportFormats;

/** CSV and JSON lines. */
final class FileFormats implements ImportFormats {
    @Override
    public ImportFormat of(Import.ImportFile file) {
        return file.json() ? new JsonLinesFormat() : new CsvFormat();
    }
}
