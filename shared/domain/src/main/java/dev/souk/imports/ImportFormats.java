package dev.souk.imports;

/** How files are read. */
@FunctionalInterface
public interface ImportFormats {
    /** The format of that file. */
    ImportFormat of(Import.ImportFile file);
}
