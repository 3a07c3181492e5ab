package dev.souk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Finds what a native build would refuse, minutes before it does. */
class NativeImageTest {
    private static final String FILE = "/META-INF/native-image/dev.souk/souk-storage/native-image.properties";

    @Test
    void whatHoldsAnObjectOfTheSdkIsInitialisedAtRunTime() throws IOException {
        var classes =
                new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("dev.souk.storage");
        var holders = classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(NativeImageTest::holdsAnObjectOfTheSdk)
                .map(field -> field.getOwner().getName())
                .distinct()
                .toList();

        assertThat(listed()).containsExactlyInAnyOrderElementsOf(holders);
    }

    private static boolean holdsAnObjectOfTheSdk(JavaField field) {
        return field.getModifiers().contains(JavaModifier.STATIC)
                && field.getRawType().getPackageName().startsWith("software.amazon.awssdk");
    }

    private static List<String> listed() throws IOException {
        var properties = new Properties();
        try (var in = NativeImageTest.class.getResourceAsStream(FILE)) {
            properties.load(in);
        }
        return List.of(properties
                .getProperty("Args")
                .substring("--initialize-at-run-time=".length())
                .split(","));
    }
}
