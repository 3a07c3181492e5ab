package dev.souk.testkit.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.souk.contract.Contract;
import dev.souk.contract.Operation;
import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A call of an operation. Immutable: each method answers another call. */
public final class HttpCall {
    private final Operation operation;
    private final Map<String, String> path;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final List<String> cookies;
    private final Optional<String> body;
    private final Optional<Token> token;

    private record Token(String subject, List<Role> roles) {}

    private HttpCall(
            Operation operation,
            Map<String, String> path,
            Map<String, String> query,
            Map<String, String> headers,
            List<String> cookies,
            Optional<String> body,
            Optional<Token> token) {
        this.operation = operation;
        this.path = Map.copyOf(path);
        this.query = Map.copyOf(query);
        this.headers = Map.copyOf(headers);
        this.cookies = List.copyOf(cookies);
        this.body = body;
        this.token = token;
    }

    /** A call of this operation by a guest, with nothing in it. */
    public static HttpCall to(String operationId) {
        return new HttpCall(
                Contract.operation(operationId),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public HttpCall path(String name, String value) {
        return new HttpCall(operation, with(path, name, value), query, headers, cookies, body, token);
    }

    public HttpCall query(String name, String value) {
        return new HttpCall(operation, path, with(query, name, value), headers, cookies, body, token);
    }

    public HttpCall header(String name, String value) {
        return new HttpCall(operation, path, query, with(headers, name, value), cookies, body, token);
    }

    public HttpCall withoutHeader(String name) {
        var fewer = new HashMap<>(headers);
        fewer.keySet().removeIf(name::equalsIgnoreCase);
        return new HttpCall(operation, path, query, fewer, cookies, body, token);
    }

    /** With a cookie, as the browser sends it back. */
    public HttpCall cookie(String name, String value) {
        var more = new ArrayList<>(cookies);
        more.add(name + "=" + value);
        return new HttpCall(operation, path, query, headers, more, body, token);
    }

    /** With a JSON body, and the header that says so. */
    public HttpCall body(String json) {
        return new HttpCall(
                operation,
                path,
                query,
                with(headers, "content-type", "application/json"),
                cookies,
                Optional.of(json),
                token);
    }

    /** With {@code Idempotency-Key}. */
    public HttpCall key(String key) {
        return header("Idempotency-Key", key);
    }

    /** By a member, who has these roles beside. */
    public HttpCall as(String memberId, Role... more) {
        var roles = new ArrayList<Role>();
        roles.add(Role.MEMBER);
        roles.addAll(Arrays.asList(more));
        return new HttpCall(operation, path, query, headers, cookies, body, Optional.of(new Token(memberId, roles)));
    }

    /** By a guest. */
    public HttpCall asGuest() {
        return new HttpCall(operation, path, query, headers, cookies, body, Optional.empty());
    }

    /** Who calls, where it is somebody with this role. */
    Optional<String> caller(Role role) {
        return token.filter(caller -> caller.roles().contains(role)).map(Token::subject);
    }

    public Operation operation() {
        return operation;
    }

    /** The body, where there is one. */
    public Optional<String> body() {
        return body;
    }

    /** Calls the endpoint. The answer is not yet held against the contract: see {@link HttpAnswer#conforming()}. */
    public HttpAnswer on(Endpoint endpoint) {
        var context = new TestContext(operation.operationId(), "call-of-a-test");
        return new HttpAnswer(operation, endpoint.handleRequest(event(), context));
    }

    /** The event that the gateway makes of this call. */
    public APIGatewayV2HTTPEvent event() {
        var all = new HashMap<String, String>();
        headers.forEach((name, value) -> all.put(name.toLowerCase(java.util.Locale.ROOT), value));
        if (!operation.authorisedByGateway()) {
            token.ifPresent(t -> all.put("authorization", "Bearer " + TestTokens.token(t.subject(), t.roles())));
        }
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey(operation.method() + " " + operation.path())
                .withRawPath(operation.path())
                .withPathParameters(path)
                .withQueryStringParameters(query)
                .withHeaders(all)
                .withCookies(cookies)
                .withBody(body.orElse(null))
                .withIsBase64Encoded(false)
                .withRequestContext(context())
                .build();
    }

    private APIGatewayV2HTTPEvent.RequestContext context() {
        var context = APIGatewayV2HTTPEvent.RequestContext.builder()
                .withRequestId("request-of-a-test")
                .withHttp(APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                        .withMethod(operation.method())
                        .withPath(operation.path())
                        .withSourceIp("192.0.2.1")
                        .build());
        if (operation.authorisedByGateway()) {
            token.ifPresent(t -> context.withAuthorizer(APIGatewayV2HTTPEvent.RequestContext.Authorizer.builder()
                    .withJwt(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT
                            .builder()
                            .withClaims(claims(t))
                            .build())
                    .build()));
        }
        return context.build();
    }

    /** As the gateway writes claims: all of them text. */
    private static Map<String, String> claims(Token token) {
        var groups = token.roles().stream()
                .filter(role -> role != Role.MEMBER)
                .map(Role::text)
                .collect(Collectors.joining(" ", "[", "]"));
        return Map.of("sub", token.subject(), "token_use", "access", "cognito:groups", groups);
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        var more = new HashMap<>(map);
        more.put(name, value);
        return more;
    }
}
