package dev.souk.testkit.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.souk.contract.Operation;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;

/**
 * An answer of an operation.
 *
 * @param operation what was called
 * @param response as the gateway gets it
 */
public record HttpAnswer(Operation operation, APIGatewayV2HTTPResponse response) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.getStatusCode();
    }

    /** A header, its name in any case. */
    public Optional<String> header(String name) {
        return response.getHeaders().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(java.util.Map.Entry::getValue)
                .findFirst();
    }

    /** {@code Set-Cookie} values. */
    public List<String> cookies() {
        return response.getCookies() == null ? List.of() : response.getCookies();
    }

    /** The body as a tree; missing where there is none. */
    public JsonNode body() {
        try {
            return response.getBody() == null ? MissingNode.getInstance() : JSON.readTree(response.getBody());
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + response.getBody(), e);
        }
    }

    /** Pointers of the field errors of a problem. */
    public List<String> errorPointers() {
        return body().path("errors").findValuesAsText("pointer");
    }

    /** The slug of a problem's type. */
    public String problem() {
        return body().path("type").asText().replace("/problems/", "");
    }

    /** This answer, held against the contract: a status that it states, and a body that its schema allows. */
    public HttpAnswer conforming() {
        var responses = operation.document().path("responses");
        var stated = responses.path(Integer.toString(status()));
        if (stated.isMissingNode() && status() >= 400) {
            stated = responses.path("default");
        }
        Assertions.assertThat(stated.isMissingNode())
                .as("%s does not state the status %d (%s)", operation.operationId(), status(), response.getBody())
                .isFalse();
        var content = stated.path("content");
        if (content.isMissingNode()) {
            Assertions.assertThat(response.getBody())
                    .as("%s states no body for %d", operation.operationId(), status())
                    .isNull();
            return this;
        }
        var type = content.fieldNames().next();
        if (type.equals("text/html")) {
            Assertions.assertThat(header("content-type")).contains("text/html; charset=utf-8");
            Assertions.assertThat(response.getBody()).contains("<html");
            return this;
        }
        Assertions.assertThat(header("content-type")).contains(type);
        var schema = content.path(type).<ObjectNode>deepCopy();
        meets(schema.path("schema").<ObjectNode>deepCopy());
        return this;
    }

    private void meets(ObjectNode schema) {
        schema.set("$defs", operation.document().path("$defs"));
        var errors = SchemaRegistry.withDialect(Dialects.getDraft202012())
                .getSchema(schema)
                .validate(body());
        Assertions.assertThat(errors)
                .as("%s answered %d with %s", operation.operationId(), status(), response.getBody())
                .isEmpty();
    }
}
