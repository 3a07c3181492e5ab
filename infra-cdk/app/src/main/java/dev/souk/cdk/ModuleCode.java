package dev.souk.cdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awscdk.services.lambda.Code;

/** The code of the modules, one asset for all functions of a module in a stack. */
final class ModuleCode {
    private final Functions functions;
    private final Map<String, Code> assets = new HashMap<>();

    ModuleCode(Functions functions) {
        this.functions = functions;
    }

    /**
     * The module's zip, or a note in its place.
     *
     * @throws MissingZip where the zip is to be deployed and is not there
     */
    Code of(String module) {
        return assets.computeIfAbsent(module, this::asset);
    }

    private Code asset(String module) {
        return switch (functions.code()) {
            case BUILT -> {
                var zip = functions.zip(module);
                if (!Files.isRegularFile(zip)) {
                    throw new MissingZip(zip, functions.buildCommand(module));
                }
                yield Code.fromAsset(zip.toString());
            }
            case PLACEHOLDER -> placeholder(module);
        };
    }

    /** A folder with the module's name and no code: Lambda would refuse to start it. */
    private Code placeholder(String module) {
        try {
            var folder = Files.createTempDirectory("souk-placeholder-");
            var note = folder.resolve("module");
            Files.writeString(note, module + "\n");
            var code = Code.fromAsset(folder.toString());
            folder.toFile().deleteOnExit();
            note.toFile().deleteOnExit();
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip that a deployment needs and that nobody has built. */
    static final class MissingZip extends IllegalStateException {
        private static final long serialVersionUID = 1;

        MissingZip(java.nio.file.Path zip, String command) {
            super("There is no " + zip + ". Build it first: " + command);
        }
    }
}
