package dev.souk.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.template.LocalUserPool;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the pool's and its clients' properties. Each is carried out, or says nothing that the stand-in's answers could
 * depend on, or is refused by name: never passed over.
 */
final class UserPoolReader {
    private static final String DEFAULT_SENDER = "no-reply@verificationemail.com";

    /** Carried out here, or (tags, tier, protection against deletion) without a meaning on a laptop. */
    private static final Set<String> POOL_PROPERTIES = Set.of(
            "UserPoolName",
            "UsernameAttributes",
            "UsernameConfiguration",
            "AutoVerifiedAttributes",
            "AccountRecoverySetting",
            "AdminCreateUserConfig",
            "EmailConfiguration",
            "EmailVerificationMessage",
            "EmailVerificationSubject",
            "SmsVerificationMessage",
            "VerificationMessageTemplate",
            "MfaConfiguration",
            "Policies",
            "Schema",
            "UserAttributeUpdateSettings",
            "DeletionProtection",
            "UserPoolTags",
            "UserPoolTier",
            "UserPoolAddOns");

    private static final Set<String> CLIENT_PROPERTIES = Set.of(
            "UserPoolId",
            "ClientName",
            "ExplicitAuthFlows",
            "GenerateSecret",
            "PreventUserExistenceErrors",
            "EnableTokenRevocation",
            "AccessTokenValidity",
            "IdTokenValidity",
            "RefreshTokenValidity",
            "TokenValidityUnits",
            "AuthSessionValidity",
            "SupportedIdentityProviders",
            "AllowedOAuthFlowsUserPoolClient",
            "ReadAttributes",
            "WriteAttributes");

    private UserPoolReader() {}

    static UserPool read(LocalUserPool pool) {
        var properties = pool.properties();
        onlyKnown("AWS::Cognito::UserPool", properties, POOL_PROPERTIES);
        signsInByEmail(properties);
        var clients = pool.clients().stream()
                .map(UserPoolReader::client)
                .collect(Collectors.toUnmodifiableMap(UserPool.Client::id, client -> client));
        return new UserPool(
                pool.id(),
                pool.issuer(),
                clients,
                Set.copyOf(pool.groups()),
                requiredAttributes(properties.path("Schema")),
                passwordRules(properties.path("Policies").path("PasswordPolicy")),
                mailWords(properties));
    }

    private static void signsInByEmail(JsonNode properties) {
        demand("UsernameAttributes", texts(properties.path("UsernameAttributes")), List.of("email"));
        demand("AutoVerifiedAttributes", texts(properties.path("AutoVerifiedAttributes")), List.of("email"));
        demand("MfaConfiguration", properties.path("MfaConfiguration").asText("OFF"), "OFF");
        demand(
                "UsernameConfiguration.CaseSensitive",
                properties.path("UsernameConfiguration").path("CaseSensitive").asBoolean(false),
                false);
        demand(
                "AdminCreateUserConfig.AllowAdminCreateUserOnly",
                properties
                        .path("AdminCreateUserConfig")
                        .path("AllowAdminCreateUserOnly")
                        .asBoolean(false),
                false);
        demand(
                "VerificationMessageTemplate.DefaultEmailOption",
                properties
                        .path("VerificationMessageTemplate")
                        .path("DefaultEmailOption")
                        .asText("CONFIRM_WITH_CODE"),
                "CONFIRM_WITH_CODE");
    }

    private static UserPool.Client client(LocalUserPool.Client client) {
        var properties = client.properties();
        onlyKnown("AWS::Cognito::UserPoolClient", properties, CLIENT_PROPERTIES);
        demand("GenerateSecret", properties.path("GenerateSecret").asBoolean(false), false);
        demand(
                "AllowedOAuthFlowsUserPoolClient",
                properties.path("AllowedOAuthFlowsUserPoolClient").asBoolean(false),
                false);
        return new UserPool.Client(
                client.id(),
                client.flows().stream()
                        .map(flow -> flow.startsWith("ALLOW_") ? flow.substring("ALLOW_".length()) : flow)
                        .collect(Collectors.toUnmodifiableSet()),
                client.accessTokenValidity(),
                client.idTokenValidity(),
                client.refreshTokenValidity(),
                properties.path("PreventUserExistenceErrors").asText("LEGACY").equals("ENABLED"),
                properties.path("EnableTokenRevocation").asBoolean(true));
    }

    private static Set<String> requiredAttributes(JsonNode schema) {
        var required = new HashSet<String>();
        for (var attribute : schema) {
            var name = attribute.path("Name").asText();
            if (!Attributes.STANDARD.contains(name)) {
                throw new IllegalArgumentException(
                        "The local Cognito has no custom attributes, but the pool's Schema has " + name);
            }
            if (attribute.path("Required").asBoolean(false)) {
                required.add(name);
            }
        }
        return Set.copyOf(required);
    }

    /** What is not said is as Cognito has it. */
    private static PasswordRules passwordRules(JsonNode policy) {
        onlyKnown(
                "PasswordPolicy",
                policy,
                Set.of(
                        "MinimumLength",
                        "RequireLowercase",
                        "RequireUppercase",
                        "RequireNumbers",
                        "RequireSymbols",
                        "TemporaryPasswordValidityDays"));
        var said = policy.isObject();
        return new PasswordRules(
                policy.path("MinimumLength").asInt(8),
                policy.path("RequireLowercase").asBoolean(!said),
                policy.path("RequireUppercase").asBoolean(!said),
                policy.path("RequireNumbers").asBoolean(!said),
                policy.path("RequireSymbols").asBoolean(!said));
    }

    private static UserPool.MailWords mailWords(JsonNode properties) {
        var template = properties.path("VerificationMessageTemplate");
        return new UserPool.MailWords(
                properties.path("EmailConfiguration").path("From").asText(DEFAULT_SENDER),
                template.path("EmailSubject")
                        .asText(properties.path("EmailVerificationSubject").asText("Your verification code")),
                template.path("EmailMessage")
                        .asText(properties
                                .path("EmailVerificationMessage")
                                .asText("Your confirmation code is {####}")));
    }

    private static void onlyKnown(String what, JsonNode properties, Set<String> known) {
        properties.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("The local Cognito does not carry out " + what + "." + name);
            }
        });
    }

    private static <T> void demand(String property, T value, T expected) {
        if (!value.equals(expected)) {
            throw new IllegalArgumentException("The local Cognito carries out " + property + " only with the value "
                    + expected + ", but the template says " + value);
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
