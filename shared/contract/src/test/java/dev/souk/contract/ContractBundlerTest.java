package dev.souk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractBundlerTest {
    private static final String FRAME = """
            x-souk-parts: [part.yaml]
            x-souk-rate-classes: { browse: { ratePerSecond: 1, burst: 1 } }
            paths: {}
            components:
              schemas:
                Id: { type: string }
                Unused: { type: string }
              responses:
                Problem: { description: Wrong. }
            """;

    private static final String PART = """
            paths:
              /things/{id}:
                get:
                  operationId: ReadThing
                  x-souk-rate: browse
                  parameters:
                    - { name: id, in: path, required: true, schema: { $ref: '#/components/schemas/Id' } }
                  responses:
                    '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
                    default: { $ref: '#/components/responses/Problem' }
            components:
              schemas:
                Thing: { type: object, properties: { id: { $ref: '#/components/schemas/Id' } } }
            """;

    @TempDir
    private Path directory = Path.of(".");

    @Test
    void mergesTheParts() throws IOException {
        bundle(PART);

        assertThat(read("openapi.json").at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("Id", "Unused", "Thing");
    }

    @Test
    void cutsOutWhatAnOperationNeedsAndNoMore() throws IOException {
        bundle(PART);
        var operation = read("operations/ReadThing.json");

        assertThat(operation.path("path").asText()).isEqualTo("/things/{id}");
        assertThat(operation.path("method").asText()).isEqualTo("GET");
        assertThat(operation.at("/responses/default/description").asText()).isEqualTo("Wrong.");
        assertThat(operation.path("$defs").fieldNames()).toIterable().containsExactlyInAnyOrder("Id", "Thing");
        assertThat(operation.at("/request/$defs").fieldNames()).toIterable().containsExactly("Id");
        assertThat(operation.toString()).doesNotContain("#/components/");
    }

    @Test
    void refusesAReferenceThatLeadsNowhere() {
        assertThatThrownBy(() -> bundle(PART.replace("schemas/Thing' } } }", "schemas/Thnig' } } }")))
                .hasMessageContaining("#/components/schemas/Thnig");
        assertThatThrownBy(() -> bundle(PART.replace("responses/Problem", "responses/Problme")))
                .hasMessageContaining("#/components/responses/Problme");
    }

    @Test
    void refusesTwoDefinitionsOfOneName() {
        assertThatThrownBy(() -> bundle(PART + "    Id: { type: integer }\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("type");
    }

    @Test
    void refusesTwoParametersOfOneName() {
        var twice = PART.replace(
                "      responses:\n        '200'",
                "        - { name: id, in: query, schema: { type: string } }\n      responses:\n        '200'");

        assertThatThrownBy(() -> bundle(twice)).hasMessageContaining("ReadThing has two parameters id");
    }

    private void bundle(String part) throws IOException {
        Files.writeString(directory.resolve("openapi.yaml"), FRAME);
        Files.writeString(directory.resolve("part.yaml"), part);
        ContractBundler.bundle(directory, directory.resolve("out"));
    }

    private JsonNode read(String file) throws IOException {
        return new ObjectMapper()
                .readTree(directory.resolve("out").resolve(file).toFile());
    }
}
