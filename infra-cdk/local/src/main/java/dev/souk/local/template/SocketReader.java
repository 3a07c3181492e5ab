package dev.souk.local.template;

import dev.souk.local.template.LocalSockets.SocketRoute;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the WebSocket API: one API with one stage, its routes and integrations. */
final class SocketReader {
    private static final Pattern SELECTION = Pattern.compile("\\$request\\.body\\.([A-Za-z0-9_]+)");

    private final Reading reading;
    private final Map<String, Optional<String>> integrations = new HashMap<>();

    private SocketReader(Reading reading) {
        this.reading = reading;
    }

    static Optional<LocalSockets> read(Reading reading) {
        return ApiParts.one(reading, ApiParts.WEBSOCKET).map(api -> new SocketReader(reading).api(api));
    }

    private LocalSockets api(Resource api) {
        var selection = reading.one(api, SocketReader::selection);
        var parts = new ApiParts(reading, api);
        parts.each(
                ResourceType.INTEGRATION,
                (resource, p) -> integrations.put(reading.references().id(resource), integration(p)));
        var routes = parts.each(ResourceType.ROUTE, (resource, p) -> route(p));
        return parts
                .each(ResourceType.STAGE, (resource, p) -> {
                    p.without("AutoDeploy", "what the template says is what runs");
                    return new LocalSockets(
                            reading.references().id(api),
                            p.text("StageName"),
                            selection,
                            ApiReader.throttle(
                                    p.value("DefaultRouteSettings"), p.place().below("DefaultRouteSettings")),
                            routes);
                })
                .stream()
                .findFirst()
                .orElseThrow(() -> new TemplateException(api.place(), "has no stage: nobody could connect"));
    }

    private static String selection(Resource api, Properties p) {
        p.only("ProtocolType", ApiParts.WEBSOCKET)
                .without("Name", "for readers of the AWS console")
                .without("Description", "for readers of the AWS console");
        var expression = p.text("RouteSelectionExpression");
        var matcher = SELECTION.matcher(expression);
        if (!matcher.matches()) {
            throw new TemplateException(
                    p.place().below("RouteSelectionExpression"),
                    "the local cloud carries out one member of the body, but it says " + expression);
        }
        return matcher.group(1);
    }

    /** Empty where the gateway plays the integration itself; nothing of what that would answer is sent. */
    private Optional<String> integration(Properties p) {
        if (p.text("IntegrationType").equals("MOCK")) {
            p.without("TemplateSelectionExpression", "shapes an answer that no route sends")
                    .without("RequestTemplates", "shapes an answer that no route sends");
            return Optional.empty();
        }
        p.only("IntegrationType", "AWS_PROXY").without("IntegrationMethod", "a Lambda integration always posts");
        return Optional.of(
                reading.functionName(p.text("IntegrationUri"), p.place().below("IntegrationUri")));
    }

    private SocketRoute route(Properties p) {
        p.only("AuthorizationType", "NONE");
        var target = p.text("Target").replace("integrations/", "");
        var integration = integrations.get(target);
        if (integration == null) {
            throw new TemplateException(p.place().below("Target"), "names no integration of these stacks: " + target);
        }
        return new SocketRoute(p.text("RouteKey"), integration);
    }
}
