package dev.souk.testkit.imports;

import dev.souk.imports.Imports;

class ImportsInMemoryTest extends ImportsContract {
    private final ImportsInMemory imports = new ImportsInMemory();

    @Override
    protected Imports imports() {
        return imports;
    }
}
