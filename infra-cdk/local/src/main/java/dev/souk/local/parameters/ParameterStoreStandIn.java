package dev.souk.local.parameters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.http.AwsStandIn;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.state.StateFile;
import dev.souk.local.state.StateMap;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * SSM's {@code GetParameter} and {@code GetParameters} for SecureStrings. A parameter that the template's policies name and
 * nobody has set gets 256 random bits at its first read and keeps them; any other name is not found, as at AWS.
 */
public final class ParameterStoreStandIn implements AwsStandIn {
    private static final String TARGET = "AmazonSSM.";
    private static final int SECRET_BYTES = 32;
    private static final int NAMES_PER_CALL = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> names;
    private final String arnPrefix;
    private final StateFile state;
    private final StateMap<Parameter> parameters;
    private final SecureRandom random;
    private final Clock clock;

    record Parameter(String name, String value, long version, long modifiedMilliseconds) {}

    /**
     * @param names the parameters that there may be; with or without a slash in front, as they are asked for
     * @param arnPrefix what stands before a parameter's name in its ARN, ending in {@code :parameter}
     */
    public ParameterStoreStandIn(
            Set<String> names, String arnPrefix, StateFile state, SecureRandom random, Clock clock) {
        this.names = Set.copyOf(names);
        this.arnPrefix = arnPrefix;
        this.state = state;
        this.parameters = state.map("parameters", Parameter.class);
        this.random = random;
        this.clock = clock;
    }

    @Override
    public String service() {
        return "SSM";
    }

    @Override
    public boolean serves(WebRequest request) {
        return request.header("X-Amz-Target")
                .filter(target -> target.startsWith(TARGET))
                .isPresent();
    }

    @Override
    public WebResponse answer(WebRequest request) {
        var operation = request.header("X-Amz-Target").orElse("").substring(TARGET.length());
        try {
            var body = JSON.readTree(request.body().toString(StandardCharsets.UTF_8));
            return switch (operation) {
                case "GetParameter" -> getParameter(body);
                case "GetParameters" -> getParameters(body);
                default ->
                    refusal("UnknownOperationException", "The local parameter store does not carry out " + operation);
            };
        } catch (JsonProcessingException e) {
            return refusal("SerializationException", "The body is not JSON");
        }
    }

    private WebResponse getParameter(JsonNode body) {
        return find(body.path("Name").asText())
                .map(found -> {
                    var answer = JSON.createObjectNode();
                    answer.set("Parameter", written(found, body));
                    return WebResponse.of(200, "application/x-amz-json-1.1", buffer(answer));
                })
                .orElseGet(() -> refusal("ParameterNotFound", ""));
    }

    private WebResponse getParameters(JsonNode body) {
        var asked = new ArrayList<String>();
        body.path("Names").forEach(name -> asked.add(name.asText()));
        if (asked.isEmpty() || asked.size() > NAMES_PER_CALL) {
            return refusal("ValidationException", "Names: 1 to " + NAMES_PER_CALL + " names, not " + asked.size());
        }
        var answer = JSON.createObjectNode();
        var found = answer.putArray("Parameters");
        var missing = answer.putArray("InvalidParameters");
        for (var name : List.copyOf(asked)) {
            find(name).ifPresentOrElse(parameter -> found.add(written(parameter, body)), () -> missing.add(name));
        }
        return WebResponse.of(200, "application/x-amz-json-1.1", buffer(answer));
    }

    /** The value of a parameter, for who plays an outside system that shares a secret with the functions. */
    public Optional<String> value(String name) {
        return find(name).map(Parameter::value);
    }

    private Optional<Parameter> find(String name) {
        if (!names.contains(name)) {
            return Optional.empty();
        }
        return parameters.get(name).or(() -> Optional.of(state.change(() -> firstRead(name))));
    }

    /** Looked up again within the change: of two first readers one makes the value and both get it. */
    private Parameter firstRead(String name) {
        return parameters.get(name).orElseGet(() -> {
            var secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
            var made = new Parameter(
                    name, Base64.getUrlEncoder().withoutPadding().encodeToString(secret), 1, clock.millis());
            parameters.put(name, made);
            return made;
        });
    }

    private ObjectNode written(Parameter parameter, JsonNode body) {
        // Without decryption AWS answers the cipher text, which is of no use to anybody and so need not be a real one.
        var value = body.path("WithDecryption").asBoolean(false)
                ? parameter.value()
                : Base64.getEncoder().encodeToString(parameter.name().getBytes(StandardCharsets.UTF_8));
        return JSON.createObjectNode()
                .put("Name", parameter.name())
                .put("Type", "SecureString")
                .put("Value", value)
                .put("Version", parameter.version())
                .put("LastModifiedDate", parameter.modifiedMilliseconds() / 1000.0)
                .put("ARN", arnPrefix + (parameter.name().startsWith("/") ? "" : "/") + parameter.name())
                .put("DataType", "text");
    }

    private static WebResponse refusal(String type, String message) {
        return WebResponse.of(
                400,
                "application/x-amz-json-1.1",
                buffer(JSON.createObjectNode().put("__type", type).put("message", message)));
    }

    private static io.vertx.core.buffer.Buffer buffer(JsonNode json) {
        return io.vertx.core.buffer.Buffer.buffer(json.toString());
    }
}
