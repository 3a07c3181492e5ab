package dev.souk.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** User attributes as Cognito's protocol writes them: a list of names and values. */
final class Attributes {
    /** OpenID Connect's standard claims, which every pool has. */
    static final Set<String> STANDARD = Set.of(
            "sub",
            "address",
            "birthdate",
            "email",
            "email_verified",
            "family_name",
            "gender",
            "given_name",
            "locale",
            "middle_name",
            "name",
            "nickname",
            "phone_number",
            "phone_number_verified",
            "picture",
            "preferred_username",
            "profile",
            "updated_at",
            "website",
            "zoneinfo");

    private static final Set<String> SET_BY_COGNITO = Set.of("sub", "email_verified", "phone_number_verified");

    private Attributes() {}

    /** What a member may say of themselves. */
    static Map<String, String> ofMember(JsonNode list) {
        var attributes = read(list);
        for (var name : SET_BY_COGNITO) {
            if (attributes.containsKey(name)) {
                throw CognitoError.notAuthorized("A client attempted to write unauthorized attribute");
            }
        }
        return attributes;
    }

    /** What an administrator may say. */
    static Map<String, String> read(JsonNode list) {
        var attributes = new TreeMap<String, String>();
        for (var attribute : list) {
            var name = attribute.path("Name").asText();
            if (!STANDARD.contains(name)) {
                throw CognitoError.invalidParameter("Attributes did not conform to the schema: " + name
                        + ": Attribute does not exist in the schema.\n");
            }
            attributes.put(name, attribute.path("Value").asText(""));
        }
        return attributes;
    }

    static void write(User user, ArrayNode list) {
        list.addObject().put("Name", "sub").put("Value", user.sub());
        user.attributes()
                .forEach((name, value) -> list.addObject().put("Name", name).put("Value", value));
    }
}
