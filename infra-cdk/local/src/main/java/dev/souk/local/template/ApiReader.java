package dev.souk.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.template.LocalApi.LocalAuthorizer;
import dev.souk.local.template.LocalApi.LocalRoute;
import dev.souk.local.template.LocalApi.Throttle;
import dev.souk.local.template.TemplateException.Place;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the HTTP API: one API with one stage, its routes, integrations and JWT authorisers. */
final class ApiReader {
    private static final int LONGEST_INTEGRATION_MILLIS = 30_000;

    private final Reading reading;
    private final Map<String, Integration> integrations = new HashMap<>();
    private Stage stage = new Stage("$default", Optional.empty(), Map.of());

    private record Integration(String functionName, Duration timeout) {}

    private record Stage(String name, Optional<Throttle> byDefault, Map<String, Throttle> byRoute) {}

    private ApiReader(Reading reading) {
        this.reading = reading;
    }

    static Optional<LocalApi> read(Reading reading) {
        return ApiParts.one(reading, ApiParts.HTTP).map(api -> new ApiReader(reading).api(api));
    }

    private LocalApi api(Resource api) {
        reading.one(
                api,
                (resource, p) -> p.only("ProtocolType", ApiParts.HTTP)
                        .without("Name", "for readers of the AWS console")
                        .without("Description", "for readers of the AWS console")
                        .without("Tags", "labels for the bill")
                        .without("DisableExecuteApiEndpoint", "the gateway has no address of its own here"));
        var parts = new ApiParts(reading, api);
        parts.each(ResourceType.STAGE, (resource, p) -> stage = stage(p));
        parts.each(
                ResourceType.INTEGRATION,
                (resource, p) -> integrations.put(reading.references().id(resource), integration(p)));
        return new LocalApi(
                reading.references().id(api),
                stage.name(),
                stage.byDefault(),
                parts.each(ResourceType.ROUTE, (resource, p) -> route(p)),
                parts.each(ResourceType.AUTHORIZER, this::authorizer));
    }

    private Stage stage(Properties p) {
        p.without("AutoDeploy", "what the template says is what runs")
                .without("Tags", "labels for the bill")
                .without("AccessLogSettings", "access logs go to CloudWatch: the console shows requests here");
        var routes = new HashMap<String, Throttle>();
        var place = p.place().below("RouteSettings");
        p.value("RouteSettings")
                .forEachEntry((key, settings) ->
                        throttle(settings, place.below(key)).ifPresent(throttle -> routes.put(key, throttle)));
        return new Stage(
                p.text("StageName"),
                throttle(p.value("DefaultRouteSettings"), p.place().below("DefaultRouteSettings")),
                routes);
    }

    static Optional<Throttle> throttle(JsonNode settings, Place place) {
        settings.fieldNames().forEachRemaining(name -> {
            if (!List.of("ThrottlingBurstLimit", "ThrottlingRateLimit", "DetailedMetricsEnabled")
                    .contains(name)) {
                throw new TemplateException(place.below(name), "the local cloud does not carry out this property");
            }
        });
        return settings.has("ThrottlingRateLimit")
                ? Optional.of(new Throttle(
                        settings.path("ThrottlingRateLimit").asDouble(),
                        settings.path("ThrottlingBurstLimit").asInt()))
                : Optional.empty();
    }

    private Integration integration(Properties p) {
        p.without("Description", "for readers of the AWS console")
                .without("IntegrationMethod", "a Lambda integration always posts")
                .only("ConnectionType", "INTERNET")
                .only("IntegrationType", "AWS_PROXY")
                .only("PayloadFormatVersion", "2.0");
        return new Integration(
                reading.functionName(p.text("IntegrationUri"), p.place().below("IntegrationUri")),
                Duration.ofMillis(p.integer("TimeoutInMillis", LONGEST_INTEGRATION_MILLIS)));
    }

    private LocalRoute route(Properties p) {
        p.without("OperationName", "for readers of the AWS console").only("ApiKeyRequired", "false");
        var key = p.text("RouteKey");
        var parts = key.split(" ", 2);
        var target = p.text("Target").replace("integrations/", "");
        var integration = integrations.get(target);
        if (integration == null) {
            throw new TemplateException(p.place().below("Target"), "names no integration of these stacks: " + target);
        }
        var authorizer = p.optional("AuthorizerId");
        if (!p.text("AuthorizationType", "NONE").equals(authorizer.isPresent() ? "JWT" : "NONE")) {
            throw new TemplateException(
                    p.place().below("AuthorizationType"),
                    "the local cloud carries out NONE, and JWT with an authoriser");
        }
        return new LocalRoute(
                key,
                parts.length == 2 ? parts[0] : "ANY",
                parts[parts.length - 1],
                integration.functionName(),
                authorizer,
                p.texts("AuthorizationScopes"),
                Optional.ofNullable(stage.byRoute().get(key)),
                integration.timeout());
    }

    private LocalAuthorizer authorizer(Resource resource, Properties p) {
        p.without("Name", "for readers of the AWS console").only("AuthorizerType", "JWT");
        var sources = p.texts("IdentitySource");
        var header = "$request.header.";
        if (sources.size() != 1 || !sources.getFirst().startsWith(header)) {
            throw new TemplateException(
                    p.place().below("IdentitySource"),
                    "the local cloud carries out one header, but it says " + sources);
        }
        var jwt = p.object("JwtConfiguration");
        return new LocalAuthorizer(
                reading.references().id(resource),
                sources.getFirst().substring(header.length()).toLowerCase(Locale.ROOT),
                reading.localised(jwt.text("Issuer"), resource),
                jwt.texts("Audience"));
    }
}
