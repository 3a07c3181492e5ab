package dev.souk.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bundled contract, whole: for the CDK app, the local cloud and the tests. A function reads its own part only. */
public final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    /** The contract of this build. */
    public static Contract load() {
        return new Contract(resource("openapi.json"));
    }

    /** The OpenAPI 3.1 document as it is served at {@code /api/openapi.json}. */
    public JsonNode document() {
        return document;
    }

    /** Every operation that has a route, in the order of the document. */
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) ->
                        operations.add(operation(operation.path("operationId").asText()))));
        return List.copyOf(operations);
    }

    /** Every function that no route calls. */
    public List<Worker> workers() {
        var workers = new ArrayList<Worker>();
        document.path("x-souk-workers").forEachEntry((name, worker) -> workers.add(Worker.of(name, worker)));
        return List.copyOf(workers);
    }

    /** One operation by its {@code operationId}, read from its own small document. */
    public static Operation operation(String operationId) {
        return Operation.of(resource("operations/" + operationId + ".json"));
    }

    private static JsonNode resource(String name) {
        try (var in = Contract.class.getResourceAsStream("/souk/" + name)) {
            return JSON.readTree(Optional.ofNullable(in)
                    .orElseThrow(() -> new IllegalArgumentException("The contract has no " + name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
