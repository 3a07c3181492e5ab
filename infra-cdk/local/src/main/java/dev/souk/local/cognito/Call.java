package dev.souk.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One call.
 *
 * @param letters what is to be mailed once the call's changes are kept
 */
record Call(String operation, JsonNode body, List<CodeMail.Letter> letters) {

    /** Refuses members that are not carried out, so that none is passed over in silence. */
    Call taking(String... names) {
        var known = Set.of(names);
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw CognitoError.invalidParameter(
                        "The local Cognito does not carry out " + operation + "'s parameter " + name);
            }
        });
        return this;
    }

    String text(String name) {
        return optionalText(name)
                .orElseThrow(() -> CognitoError.invalidParameter("1 validation error detected: Value null at '"
                        + Character.toLowerCase(name.charAt(0)) + name.substring(1)
                        + "' failed to satisfy constraint: Member must not be null"));
    }

    Optional<String> optionalText(String name) {
        return Optional.of(body.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    boolean flag(String name) {
        return body.path(name).asBoolean(false);
    }
}
