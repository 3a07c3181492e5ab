package dev.souk.local.gateway;

import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebResponse.Header;
import dev.souk.local.template.LocalEdge;
import dev.souk.local.template.LocalEdge.Behaviour;
import dev.souk.local.template.LocalEdge.EdgeFunction;
import dev.souk.local.template.LocalEdge.Origin;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What CloudFront does: picks a behaviour by the path, asks its origin, adds the headers of its policy. It caches nothing,
 * so that a developer sees every change at once.
 */
public final class Edge {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** Before each name of an object's metadata. */
    private static final String METADATA = "x-amz-meta-";

    private final LocalEdge edge;
    private final Function<WebRequest, WebResponse> gateway;
    private final Files files;
    private final List<Compiled> behaviours;

    /** The files of a bucket. */
    @FunctionalInterface
    public interface Files {
        /**
         * A file, with its type and validators.
         *
         * @param key without a slash in front
         */
        Optional<WebResponse> find(String bucket, String key);
    }

    private record Compiled(Pattern path, Behaviour behaviour) {}

    public Edge(LocalEdge edge, Function<WebRequest, WebResponse> gateway, Files files) {
        this.edge = edge;
        this.gateway = gateway;
        this.files = files;
        this.behaviours = edge.behaviours().stream()
                .map(behaviour -> new Compiled(pattern(behaviour.pathPattern()), behaviour))
                .toList();
    }

    public WebResponse answer(WebRequest request) {
        var behaviour = behaviour(request.path());
        if (!behaviour.allowedMethods().contains(request.method())) {
            return WebResponse.html(403, "<h1>403 ERROR</h1><p>This path does not take " + request.method() + ".</p>");
        }
        var asked = behaviour.functions().contains(EdgeFunction.PAGE_ADDRESS) ? pageAddress(request) : request;
        var response = answer(asked, behaviour, behaviour.origin());
        return withPolicy(
                behaviour.functions().contains(EdgeFunction.PAGE_STATUS) ? pageStatus(response) : response, behaviour);
    }

    private WebResponse answer(WebRequest request, Behaviour behaviour, Origin origin) {
        return switch (origin) {
            case Origin.Gateway here -> gateway.apply(request);
            case Origin.Sockets here -> WebResponse.json(426, "{\"message\":\"Upgrade Required\"}");
            case Origin.Bucket(var bucket) -> file(request, behaviour, bucket);
            case Origin.Either(var first, var instead) -> {
                var found = file(request, behaviour, first.bucketName());
                yield found.status() == NOT_FOUND ? answer(request, behaviour, instead) : found;
            }
        };
    }

    /** As {@code EdgeFunctions.PAGE_ADDRESS} of the CDK app does. The query is no part of what is asked for. */
    private static WebRequest pageAddress(WebRequest request) {
        var parts = request.path().split("/", -1);
        return new WebRequest(
                request.method(),
                "/api/pages/" + parts[1] + "/" + parts[2],
                "",
                request.headers(),
                request.body(),
                request.remoteAddress());
    }

    /** As {@code EdgeFunctions.PAGE_STATUS} of the CDK app does. */
    private static WebResponse pageStatus(WebResponse response) {
        var status = header(response, METADATA + "status").filter(_ -> response.status() == OK);
        return new WebResponse(
                status.map(Integer::parseInt).orElse(response.status()),
                response.headers().stream()
                        .filter(header -> !header.name().startsWith(METADATA))
                        .toList(),
                response.body());
    }

    private Behaviour behaviour(String path) {
        return behaviours.stream()
                .filter(candidate -> candidate.path.matcher(path).matches())
                .findFirst()
                .orElseThrow()
                .behaviour();
    }

    private WebResponse file(WebRequest request, Behaviour behaviour, String bucket) {
        var path = request.path().substring(1);
        var key = path.isEmpty() ? edge.defaultRootObject() : path;
        return files.find(bucket, key)
                .or(() -> behaviour.functions().contains(EdgeFunction.SINGLE_PAGE_FALLBACK) && !path.contains(".")
                        ? files.find(bucket, edge.defaultRootObject())
                        : Optional.empty())
                .map(response -> fresh(request, response))
                .orElseGet(() -> WebResponse.html(NOT_FOUND, "<h1>404 Not Found</h1><p>There is no such file.</p>"));
    }

    /** Answers 304 where the caller has the file already. */
    private static WebResponse fresh(WebRequest request, WebResponse response) {
        var etag = header(response, "etag");
        return etag.isPresent() && request.header("if-none-match").equals(etag)
                ? new WebResponse(304, response.headers(), Buffer.buffer())
                : response;
    }

    private static Optional<String> header(WebResponse response, String name) {
        return response.headers().stream()
                .filter(header -> header.name().equals(name))
                .map(Header::value)
                .findFirst();
    }

    private static WebResponse withPolicy(WebResponse response, Behaviour behaviour) {
        var headers = new ArrayList<>(response.headers());
        behaviour.responseHeaders().forEach((name, policy) -> {
            var there = header(response, name).isPresent();
            if (policy.override()) {
                headers.removeIf(header -> header.name().equals(name));
            }
            if (policy.override() || !there) {
                headers.add(new Header(name, policy.value()));
            }
        });
        return new WebResponse(response.status(), List.copyOf(headers), response.body());
    }

    private static Pattern pattern(String path) {
        var expression = Pattern.quote(path).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile((path.startsWith("/") || path.startsWith("*") ? "" : "/") + expression);
    }
}
