package dev.souk.local.template;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The stages, routes, integrations and authorisers of one API of API Gateway: each says by {@code ApiId} whose it is. */
final class ApiParts {
    static final String HTTP = "HTTP";
    static final String WEBSOCKET = "WEBSOCKET";

    private final Reading reading;
    private final String apiId;

    ApiParts(Reading reading, Resource api) {
        this.reading = reading;
        this.apiId = reading.references().id(api);
    }

    /**
     * The API of a protocol.
     *
     * @throws TemplateException where there is more than one
     */
    static Optional<Resource> one(Reading reading, String protocol) {
        var apis = reading.of(ResourceType.API).stream()
                .filter(api -> isOf(protocol, api))
                .toList();
        if (apis.size() > 1) {
            throw new TemplateException(
                    apis.get(1).place(), "the local cloud carries out one " + protocol + " API, this is another");
        }
        return apis.stream().findFirst();
    }

    static boolean isOf(String protocol, Resource api) {
        return api.properties().path("ProtocolType").asText().equals(protocol);
    }

    /** Reads every part of a type that is this API's, and holds the reader to having read every property. */
    <T> List<T> each(ResourceType type, BiFunction<Resource, Properties, T> reader) {
        return reading.of(type).stream()
                .filter(this::isOfThisApi)
                .map(resource -> reading.one(resource, (part, p) -> {
                    p.without("ApiId", "says whose it is");
                    return reader.apply(part, p);
                }))
                .toList();
    }

    private boolean isOfThisApi(Resource resource) {
        var place = resource.place().below("Properties").below("ApiId");
        return reading.references()
                .of(resource.stack())
                .text(resource.properties().path("ApiId"), place)
                .equals(apiId);
    }
}
