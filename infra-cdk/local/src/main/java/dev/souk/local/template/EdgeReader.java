package dev.souk.local.template;

import dev.souk.local.template.LocalEdge.Behaviour;
import dev.souk.local.template.LocalEdge.EdgeFunction;
import dev.souk.local.template.LocalEdge.Origin;
import dev.souk.local.template.LocalEdge.ResponseHeader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the CloudFront distribution, with the policies and functions that its behaviours name. */
final class EdgeReader {
    private final Reading reading;

    private EdgeReader(Reading reading) {
        this.reading = reading;
    }

    static Optional<LocalEdge> read(Reading reading) {
        var distributions = reading.of(ResourceType.DISTRIBUTION);
        if (distributions.size() > 1) {
            throw new TemplateException(
                    distributions.get(1).place(), "the local cloud carries out one distribution, this is another");
        }
        var edge = new EdgeReader(reading);
        return distributions.stream().findFirst().map(resource -> reading.one(resource, edge::edge));
    }

    private LocalEdge edge(Resource resource, Properties properties) {
        properties.without("Tags", "labels for the bill");
        var p = properties.object("DistributionConfig");
        p.without("Comment", "for readers of the AWS console")
                .without("Aliases", "there is one host here")
                .without("ViewerCertificate", "no TLS on the loopback")
                .without("HttpVersion", "between a browser and this machine HTTP/1.1 does")
                .without("IPV6Enabled", "the loopback is what there is")
                .without("PriceClass", "nothing bills here")
                .without("Logging", "access logs: the console shows requests here")
                .without("WebACLId", "a firewall is not for the loopback")
                .only("Enabled", "true");
        var origins = origins(p);
        var behaviours = new ArrayList<Behaviour>();
        p.objects("CacheBehaviors").forEach(behaviour -> behaviours.add(behaviour(behaviour, origins)));
        behaviours.add(behaviour(p.object("DefaultCacheBehavior"), origins));
        return new LocalEdge(LocalAddresses.DISTRIBUTION, p.text("DefaultRootObject", ""), List.copyOf(behaviours));
    }

    private Map<String, Origin> origins(Properties p) {
        var origins = new HashMap<String, Origin>();
        p.objects("Origins").forEach(origin -> {
            origin.without("S3OriginConfig", "signs what the edge asks of S3: read from the engine here")
                    .without("OriginAccessControlId", "signs what the edge asks of S3: read from the engine here")
                    .without("CustomOriginConfig", "TLS to the gateway, which is in this process here")
                    .without("ConnectionAttempts", "the gateway is in this process here")
                    .without("ConnectionTimeout", "the gateway is in this process here");
            origins.put(origin.text("Id"), origin(origin.text("DomainName"), origin));
        });
        p.object("OriginGroups")
                .without("Quantity", "as many as there are")
                .objects("Items")
                .forEach(group -> {
                    origins.put(group.text("Id"), either(group, origins));
                });
        return origins;
    }

    /** The statuses that lead to the other one are those by which S3 says that there is no such file. */
    private static Origin either(Properties group, Map<String, Origin> origins) {
        group.without("SelectionCriteria", "the first one is asked first, which is the default");
        var codes = group.object("FailoverCriteria").object("StatusCodes");
        codes.without("Quantity", "as many as there are").without("Items", "what S3 says of what is not there");
        var members = group.object("Members").without("Quantity", "always two").objects("Items").stream()
                .map(member -> origins.get(member.text("OriginId")))
                .toList();
        if (members.size() == 2 && members.getFirst() instanceof Origin.Bucket bucket && members.getLast() != null) {
            return new Origin.Either(bucket, members.getLast());
        }
        throw new TemplateException(group.place(), "is not a bucket and what stands in for it");
    }

    private Origin origin(String domain, Properties origin) {
        for (var api : reading.of(ResourceType.API)) {
            if (domain.equals(reading.references().apiDomain(api))) {
                return ApiParts.isOf(ApiParts.HTTP, api) ? new Origin.Gateway() : new Origin.Sockets();
            }
        }
        for (var bucket : reading.of(ResourceType.BUCKET)) {
            var name = reading.references().id(bucket);
            if (domain.startsWith(name + ".s3.")) {
                return new Origin.Bucket(name);
            }
        }
        throw new TemplateException(
                origin.place().below("DomainName"), "is neither an API nor a bucket of these stacks: " + domain);
    }

    private Behaviour behaviour(Properties p, Map<String, Origin> origins) {
        p.without("ViewerProtocolPolicy", "no TLS on the loopback")
                .without("CachedMethods", "the edge keeps nothing here: a developer sees every change at once")
                .without("CachePolicyId", "the edge keeps nothing here: a developer sees every change at once")
                .without("OriginRequestPolicyId", "all headers pass to the origin, as to an API")
                .without("Compress", "bytes are cheap on the loopback");
        var target = origins.get(p.text("TargetOriginId"));
        if (target == null) {
            throw new TemplateException(p.place().below("TargetOriginId"), "names no origin of this distribution");
        }
        return new Behaviour(
                p.text("PathPattern", "*"),
                target,
                p.has("AllowedMethods") ? p.texts("AllowedMethods") : List.of("GET", "HEAD"),
                p.optional("ResponseHeadersPolicyId")
                        .map(id -> reading.named(ResourceType.RESPONSE_HEADERS, id, p.place()))
                        .map(policy -> reading.one(policy, (resource, q) -> headers(resource, q)))
                        .orElseGet(Map::of),
                functions(p));
    }

    private Set<EdgeFunction> functions(Properties p) {
        var functions = new TreeSet<EdgeFunction>();
        p.objects("FunctionAssociations").forEach(association -> {
            var resource =
                    reading.named(ResourceType.EDGE_FUNCTION, association.text("FunctionARN"), association.place());
            var function = reading.one(resource, EdgeReader::function);
            association.only("EventType", function == EdgeFunction.PAGE_STATUS ? "viewer-response" : "viewer-request");
            functions.add(function);
        });
        return Set.copyOf(functions);
    }

    /** What the edge may run: no JavaScript runs here, what it does is carried out in its place. */
    private static EdgeFunction function(Resource resource, Properties p) {
        p.without("Name", "read as the resource's name")
                .without("AutoPublish", "what the template says is what runs")
                .without("FunctionCode", "carried out in its place, as its comment says");
        var comment = p.object("FunctionConfig")
                .without("Runtime", "no JavaScript runs here")
                .text("Comment");
        return EdgeFunction.of(comment)
                .orElseThrow(() -> new TemplateException(
                        p.place().below("FunctionConfig").below("Comment"),
                        "the local cloud does not know what " + comment + " does at the edge"));
    }

    private Map<String, ResponseHeader> headers(Resource resource, Properties properties) {
        var headers = new TreeMap<String, ResponseHeader>();
        var p = properties.object("ResponseHeadersPolicyConfig");
        p.without("Name", "for readers of the AWS console").without("Comment", "for readers of the AWS console");
        p.object("CustomHeadersConfig")
                .objects("Items")
                .forEach(item -> headers.put(
                        item.text("Header").toLowerCase(Locale.ROOT),
                        new ResponseHeader(
                                reading.localised(item.text("Value"), resource), item.flag("Override", false))));
        security(p.object("SecurityHeadersConfig"), headers, resource);
        return Map.copyOf(headers);
    }

    private void security(Properties p, Map<String, ResponseHeader> headers, Resource resource) {
        if (p.has("ContentSecurityPolicy")) {
            var policy = p.object("ContentSecurityPolicy");
            put(
                    headers,
                    "content-security-policy",
                    reading.localised(policy.text("ContentSecurityPolicy"), resource),
                    policy);
        }
        if (p.has("ContentTypeOptions")) {
            put(headers, "x-content-type-options", "nosniff", p.object("ContentTypeOptions"));
        }
        if (p.has("FrameOptions")) {
            var frames = p.object("FrameOptions");
            put(headers, "x-frame-options", frames.text("FrameOption"), frames);
        }
        if (p.has("ReferrerPolicy")) {
            var referrer = p.object("ReferrerPolicy");
            put(headers, "referrer-policy", referrer.text("ReferrerPolicy"), referrer);
        }
        p.without("StrictTransportSecurity", "a browser would refuse plain HTTP to localhost from then on");
        p.without("XSSProtection", "no browser heeds it any more");
    }

    private static void put(Map<String, ResponseHeader> headers, String name, String value, Properties p) {
        headers.put(name, new ResponseHeader(value, p.flag("Override", false)));
    }
}
