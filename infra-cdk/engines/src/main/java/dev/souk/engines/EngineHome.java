package dev.souk.engines;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the build gathered the jars of the engines. */
final class EngineHome {
    /** Names the folder {@code infra-cdk/engines} where it cannot be found from the class path. */
    static final String PROPERTY = "souk.engines.home";

    private EngineHome() {}

    /** The folder that holds an engine's jars and native libraries. */
    static Path jars(Path home, Engine engine) {
        return home.resolve(engine.text()).resolve("target").resolve("engine");
    }

    /**
     * The folder {@code infra-cdk/engines} of this checkout: looked for above this class's own jar (which may lie in
     * another module's {@code target}), then above the working directory.
     *
     * @throws IllegalStateException where no folder has the jars
     */
    static Path find() {
        var given = System.getProperty(PROPERTY);
        if (given != null) {
            return Path.of(given);
        }
        return Stream.of(codeSource(), Path.of("").toAbsolutePath())
                .flatMap(start -> Stream.iterate(start, path -> path != null, Path::getParent))
                .map(folder -> folder.resolve("infra-cdk").resolve("engines"))
                .filter(folder -> Files.isDirectory(jars(folder, Engine.DYNAMODB)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The engines' jars are not there: build infra-cdk/engines, or name the folder by -D"
                                + PROPERTY));
    }

    /** The jar or folder that this class came from. */
    static Path codeSource() {
        var source = EngineHome.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Path.of("").toAbsolutePath();
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
