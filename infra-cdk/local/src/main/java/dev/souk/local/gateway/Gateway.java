package dev.souk.local.gateway;

import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.functions.InvocationResult;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.template.LocalApi;
import dev.souk.local.template.LocalApi.LocalRoute;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** An HTTP API with its stage: finds the route, throttles, checks the token, calls the function, writes what it says. */
public final class Gateway implements AutoCloseable {
    /** HTTP APIs take so much; what is more is 413. */
    private static final int LARGEST_REQUEST = 10 * 1024 * 1024;
    /** Lambda takes and gives so much in one call. */
    private static final int LARGEST_PAYLOAD = 6 * 1024 * 1024;

    private final LocalApi api;
    private final RouteTable routes;
    private final Throttles throttles;
    private final Map<String, JwtAuthorizer> authorizers;
    private final FunctionRuntime functions;
    private final Clock clock;
    private final Supplier<String> requestIds;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * A gateway that answers at once; it owns threads until it is closed.
     *
     * @param requestIds a new id for each request
     * @param nanoTime for throttles, as {@link System#nanoTime()}
     */
    public Gateway(
            LocalApi api,
            FunctionRuntime functions,
            KeySource keys,
            Clock clock,
            LongSupplier nanoTime,
            Supplier<String> requestIds) {
        this.api = api;
        this.functions = functions;
        this.clock = clock;
        this.requestIds = requestIds;
        this.routes = new RouteTable(api.routes());
        this.throttles = new Throttles(api, nanoTime);
        this.authorizers = api.authorizers().stream()
                .collect(Collectors.toUnmodifiableMap(
                        authorizer -> authorizer.id(), authorizer -> new JwtAuthorizer(authorizer, keys, clock)));
    }

    /** Answers as the gateway would. Blocks while the function works: call it from a virtual thread. */
    public WebResponse answer(WebRequest request) {
        var requestId = requestIds.get();
        return respond(request, requestId).with("apigw-requestid", requestId);
    }

    private WebResponse respond(WebRequest request, String requestId) {
        if (request.body().length() > LARGEST_REQUEST) {
            return message(413, "Request Entity Too Large");
        }
        var match = routes.find(request.method(), request.path());
        if (match.isEmpty()) {
            return message(404, "Not Found");
        }
        var route = match.get().route();
        if (!throttles.admits(route)) {
            return message(429, "Too Many Requests");
        }
        return switch (judge(request, route)) {
            case JwtAuthorizer.Verdict.Allowed allowed ->
                call(
                        route,
                        HttpEvent.write(
                                api,
                                request,
                                match.get(),
                                route.authorizerId().map(id -> allowed),
                                requestId,
                                clock.instant()));
            case JwtAuthorizer.Verdict.Unauthorized unauthorized ->
                message(401, "Unauthorized")
                        .with("www-authenticate", "Bearer error_description=\"" + quoted(unauthorized.why()) + "\"");
            case JwtAuthorizer.Verdict.Forbidden forbidden -> message(403, "Forbidden");
        };
    }

    private JwtAuthorizer.Verdict judge(WebRequest request, LocalRoute route) {
        return route.authorizerId()
                .flatMap(id -> Optional.ofNullable(authorizers.get(id)))
                .map(authorizer -> authorizer.judge(request, route))
                .orElseGet(() -> new JwtAuthorizer.Verdict.Allowed(Map.of(), List.of()));
    }

    private WebResponse call(LocalRoute route, String event) {
        if (event.getBytes(StandardCharsets.UTF_8).length > LARGEST_PAYLOAD) {
            return message(413, "Request Entity Too Large");
        }
        var result = within(route.integrationTimeout(), () -> functions.invoke(route.functionName(), event));
        return result.map(Gateway::write).orElseGet(() -> message(503, "Service Unavailable"));
    }

    /** Waits no longer than the gateway would. The function goes on, as it does on Lambda. */
    private Optional<InvocationResult> within(Duration limit, Supplier<InvocationResult> call) {
        var running = calls.submit(call::get);
        try {
            return Optional.of(running.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Calling the function failed in the local cloud itself", e.getCause());
        }
    }

    private static WebResponse write(InvocationResult result) {
        return switch (result) {
            case InvocationResult.Answered answered ->
                answered.payload().length() > LARGEST_PAYLOAD
                        ? message(500, "Internal Server Error")
                        : HttpAnswer.read(answered.payload()).orElseGet(() -> message(500, "Internal Server Error"));
            case InvocationResult.Failed failed -> message(500, "Internal Server Error");
            case InvocationResult.Throttled throttled -> message(503, "Service Unavailable");
        };
    }

    private static WebResponse message(int status, String message) {
        return WebResponse.json(status, "{\"message\":\"" + message + "\"}");
    }

    private static String quoted(String text) {
        return text.replaceAll("[\"\\\\\\r\\n]", "'");
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }
}
