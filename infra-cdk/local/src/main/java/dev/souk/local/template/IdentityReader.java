package dev.souk.local.template;

import dev.souk.local.template.LocalUserPool.Client;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Reads the Cognito user pool with its clients and groups. */
final class IdentityReader {
    private static final Set<String> POOL_PROPERTIES = Set.of(
            "AccountRecoverySetting",
            "AdminCreateUserConfig",
            "AliasAttributes",
            "AutoVerifiedAttributes",
            "DeletionProtection",
            "EmailConfiguration",
            "EmailVerificationMessage",
            "EmailVerificationSubject",
            "EnabledMfas",
            "MfaConfiguration",
            "Policies",
            "Schema",
            "SmsVerificationMessage",
            "UserAttributeUpdateSettings",
            "UserPoolAddOns",
            "UserPoolName",
            "UserPoolTags",
            "UserPoolTier",
            "UsernameAttributes",
            "UsernameConfiguration",
            "VerificationMessageTemplate",
            "DeviceConfiguration");
    private static final Set<String> CLIENT_PROPERTIES = Set.of(
            "UserPoolId",
            "ClientName",
            "ExplicitAuthFlows",
            "AccessTokenValidity",
            "IdTokenValidity",
            "RefreshTokenValidity",
            "TokenValidityUnits",
            "AllowedOAuthFlowsUserPoolClient",
            "EnableTokenRevocation",
            "GenerateSecret",
            "PreventUserExistenceErrors",
            "ReadAttributes",
            "WriteAttributes",
            "AuthSessionValidity",
            "SupportedIdentityProviders",
            "RefreshTokenRotation");

    private IdentityReader() {}

    static Optional<LocalUserPool> read(Reading reading) {
        var pools = reading.of(ResourceType.USER_POOL);
        if (pools.size() > 1) {
            throw new TemplateException(
                    pools.get(1).place(), "the local cloud carries out one user pool, this is another");
        }
        return pools.stream().findFirst().map(pool -> reading.one(pool, (resource, p) -> pool(reading, resource, p)));
    }

    private static LocalUserPool pool(Reading reading, Resource resource, Properties p) {
        POOL_PROPERTIES.forEach(name -> p.without(name, "the stand-in reads it from the whole"));
        var id = reading.references().id(resource);
        return new LocalUserPool(
                id,
                p.text("UserPoolName", resource.generatedName()),
                reading.references().arn(resource),
                reading.localised(
                        "https://cognito-idp." + resource.stack().region() + ".amazonaws.com/" + id, resource),
                reading.each(ResourceType.USER_POOL_CLIENT, (client, c) -> client(reading, client, c)),
                reading.each(ResourceType.USER_POOL_GROUP, (group, g) -> group(g)),
                reading.references().of(resource.stack()).resolve(resource.properties(), resource.place()));
    }

    private static Client client(Reading reading, Resource resource, Properties p) {
        CLIENT_PROPERTIES.forEach(name -> p.without(name, "the stand-in reads it from the whole"));
        var units = p.object("TokenValidityUnits");
        return new Client(
                reading.references().id(resource),
                p.text("ClientName", resource.generatedName()),
                p.texts("ExplicitAuthFlows"),
                validity(p.integer("AccessTokenValidity", 1), units.text("AccessToken", "hours")),
                validity(p.integer("IdTokenValidity", 1), units.text("IdToken", "hours")),
                validity(p.integer("RefreshTokenValidity", 30), units.text("RefreshToken", "days")),
                reading.references().of(resource.stack()).resolve(resource.properties(), resource.place()));
    }

    private static String group(Properties p) {
        p.without("UserPoolId", "there is one pool")
                .without("Description", "for readers of the AWS console")
                .without("Precedence", "which role an identity pool gives: there is none");
        return p.text("GroupName");
    }

    private static Duration validity(int number, String unit) {
        return switch (unit) {
            case "seconds" -> Duration.ofSeconds(number);
            case "minutes" -> Duration.ofMinutes(number);
            case "hours" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
