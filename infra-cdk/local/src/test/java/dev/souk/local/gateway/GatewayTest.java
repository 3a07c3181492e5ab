package dev.souk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.functions.InvocationResult;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.template.LocalApi;
import dev.souk.local.template.LocalApi.LocalAuthorizer;
import dev.souk.local.template.LocalApi.LocalRoute;
import dev.souk.local.template.LocalApi.Throttle;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-24T06:30:00Z");
    private static final String ISSUER = "http://localhost:8080/_souk/identity/pool";
    private static RsaJsonWebKey key;
    private static RsaJsonWebKey otherKey;

    private final List<String> events = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private UnaryOperator<String> function = event -> "{\"statusCode\":204}";

    @BeforeAll
    static void makeKeys() throws JoseException {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("one");
        otherKey = RsaJwkGenerator.generateJwk(2048);
        otherKey.setKeyId("one");
    }

    @Test
    void writesTheEventAsPayloadFormatTwo() throws Exception {
        var headers = Map.of(
                "host", List.of("localhost:8080"),
                "x-twice", List.of("a", "b"),
                "cookie", List.of("one=1; two=2", "three=3"),
                "content-type", List.of("application/json"),
                "user-agent", List.of("test"));
        answer(new WebRequest(
                "POST",
                "/api/products/a%20b",
                "q=tea%20pot&q=2&flag",
                headers,
                Buffer.buffer("{\"a\":1}"),
                "10.0.0.1"));

        var event = onlyEvent();
        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asText()).isEqualTo("POST /api/products/{id}");
        assertThat(event.path("rawPath").asText()).isEqualTo("/api/products/a%20b");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("q=tea%20pot&q=2&flag");
        assertThat(event.path("queryStringParameters").toString()).isEqualTo("{\"q\":\"tea pot,2\",\"flag\":\"\"}");
        assertThat(event.path("pathParameters").toString()).isEqualTo("{\"id\":\"a b\"}");
        assertThat(event.path("cookies").toString()).isEqualTo("[\"one=1\",\"two=2\",\"three=3\"]");
        assertThat(event.path("headers").has("cookie")).isFalse();
        assertThat(event.path("headers").path("x-twice").asText()).isEqualTo("a,b");
        assertThat(event.path("body").asText()).isEqualTo("{\"a\":1}");
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
        var context = event.path("requestContext");
        assertThat(context.path("time").asText()).isEqualTo("24/Nov/2026:06:30:00 +0000");
        assertThat(context.path("timeEpoch").asLong()).isEqualTo(NOW.toEpochMilli());
        assertThat(context.path("stage").asText()).isEqualTo("$default");
        assertThat(context.path("requestId").asText()).isEqualTo("request-1");
        assertThat(context.path("http").toString())
                .isEqualTo("{\"method\":\"POST\",\"path\":\"/api/products/a%20b\",\"protocol\":\"HTTP/1.1\","
                        + "\"sourceIp\":\"10.0.0.1\",\"userAgent\":\"test\"}");
        assertThat(context.has("authorizer")).isFalse();
    }

    @Test
    void leavesOutWhatARequestDoesNotHave() throws Exception {
        answer(get("/api/products"));

        var event = onlyEvent();
        assertThat(event.has("body")).isFalse();
        assertThat(event.has("cookies")).isFalse();
        assertThat(event.has("queryStringParameters")).isFalse();
        assertThat(event.has("pathParameters")).isFalse();
        assertThat(event.path("rawQueryString").asText()).isEmpty();
    }

    @Test
    void encodesABodyThatIsNoText() throws Exception {
        answer(new WebRequest(
                "POST",
                "/api/products/1",
                "",
                Map.of("content-type", List.of("image/png")),
                Buffer.buffer(new byte[] {1, 2, (byte) 0xff}),
                "10.0.0.1"));

        assertThat(onlyEvent().path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(onlyEvent().path("body").asText()).isEqualTo("AQL/");
    }

    @Test
    void prefersTheMoreSpecificRoute() throws Exception {
        answer(get("/api/products/featured"));
        answer(get("/api/files/a/b"));
        answer(get("/nowhere"));

        assertThat(events)
                .extracting(event -> JSON.readTree(event).path("routeKey").asText())
                .containsExactly("GET /api/products/featured", "ANY /api/files/{path+}", "$default");
    }

    @Test
    void saysNotFoundWhereNoRouteTakesIt() {
        var api = api(List.of(route("GET /api/products", Optional.empty(), Optional.empty())));

        assertThat(answer(api, get("/api/other"))).isEqualTo(message(404, "Not Found"));
    }

    @Test
    void writesHeadersCookiesAndBinaryBodies() {
        function = event -> """
                {"statusCode": 201, "headers": {"Content-Type": "image/png", "ETag": "\\"1\\""},
                 "cookies": ["a=1; Path=/", "b=2"], "isBase64Encoded": true, "body": "AQL/"}""";

        var response = answer(get("/api/products"));

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.headers())
                .contains(
                        new WebResponse.Header("content-type", "image/png"),
                        new WebResponse.Header("etag", "\"1\""),
                        new WebResponse.Header("set-cookie", "a=1; Path=/"),
                        new WebResponse.Header("set-cookie", "b=2"));
        assertThat(response.body()).isEqualTo(Buffer.buffer(new byte[] {1, 2, (byte) 0xff}));
    }

    @Test
    void takesAnAnswerWithoutStatusForTheBody() {
        function = event -> "{\"hello\":\"world\"}";

        assertThat(answer(get("/api/products"))).isEqualTo(WebResponse.json(200, "{\"hello\":\"world\"}"));
    }

    @Test
    void hidesWhyAFunctionFailed() {
        var facts = new InvocationResult.Facts("1", List.of(), Duration.ZERO, Duration.ZERO, false);
        FunctionRuntime failing =
                (name, event) -> new InvocationResult.Failed("Boom", "secret", "{\"errorMessage\":\"secret\"}", facts);

        assertThat(answer(api(), get("/api/products"), failing)).isEqualTo(message(500, "Internal Server Error"));
    }

    @Test
    void saysUnavailableWhereTheFunctionIsThrottled() {
        FunctionRuntime busy = (name, event) -> new InvocationResult.Throttled(2);

        assertThat(answer(api(), get("/api/products"), busy)).isEqualTo(message(503, "Service Unavailable"));
    }

    @Test
    void refusesAnAnswerThatIsNone() {
        function = event -> "{\"statusCode\":\"many\"}";

        assertThat(answer(get("/api/products"))).isEqualTo(message(500, "Internal Server Error"));
    }

    @Test
    void waitsNoLongerThanItsTimeout() {
        var never = new CountDownLatch(1);
        FunctionRuntime slow = (name, event) -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new InvocationResult.Throttled(0);
        };
        var route = new LocalRoute(
                "GET /slow", "GET", "/slow", "f", Optional.empty(), List.of(), Optional.empty(), Duration.ofMillis(50));

        assertThat(answer(api(List.of(route)), get("/slow"), slow)).isEqualTo(message(503, "Service Unavailable"));
    }

    @Test
    void refusesARequestThatIsTooLarge() {
        var large = new WebRequest(
                "POST", "/api/products/1", "", Map.of(), Buffer.buffer(new byte[10 * 1024 * 1024 + 1]), "10.0.0.1");

        assertThat(answer(large)).isEqualTo(message(413, "Request Entity Too Large"));
        assertThat(events).isEmpty();
    }

    @Test
    void throttlesARouteAndFillsItsBucketAgain() {
        var api = api(List.of(
                route("GET /few", Optional.empty(), Optional.of(new Throttle(2, 2))),
                route("GET /many", Optional.empty(), Optional.empty())));
        try (var gateway = gateway(api, this::invoke)) {
            assertThat(gateway.answer(get("/few")).status()).isEqualTo(204);
            assertThat(gateway.answer(get("/few")).status()).isEqualTo(204);
            assertThat(withoutId(gateway.answer(get("/few")))).isEqualTo(message(429, "Too Many Requests"));
            assertThat(gateway.answer(get("/many")).status()).isEqualTo(204);
            nanos.addAndGet(Duration.ofMillis(500).toNanos());
            assertThat(gateway.answer(get("/few")).status()).isEqualTo(204);
            assertThat(gateway.answer(get("/few")).status()).isEqualTo(429);
        }
    }

    @Test
    void passesAGoodTokensClaimsOnAsText() throws Exception {
        answer(authorised(token(key, claims())));

        var jwt = onlyEvent().path("requestContext").path("authorizer").path("jwt");
        assertThat(jwt.path("claims").path("sub").asText()).isEqualTo("member-1");
        assertThat(jwt.path("claims").path("cognito:groups").asText()).isEqualTo("[seller administrator]");
        assertThat(jwt.path("claims").path("exp").isTextual()).isTrue();
        assertThat(jwt.path("scopes").isNull()).isTrue();
    }

    @Test
    void refusesARequestWithoutToken() {
        assertThat(answer(get("/api/me"))).isEqualTo(unauthorized("no token"));
        assertThat(events).isEmpty();
    }

    @Test
    void refusesTokensThatAreNotGood() throws Exception {
        var expired = claims();
        expired.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() - 1));
        var foreign = claims();
        foreign.setStringClaim("client_id", "somebody");
        var elsewhere = claims();
        elsewhere.setIssuer("http://elsewhere");
        var endless = claims();
        endless.unsetClaim("exp");

        for (var token : List.of(
                token(key, expired),
                token(key, foreign),
                token(key, elsewhere),
                token(key, endless),
                token(otherKey, claims()),
                "nonsense")) {
            assertThat(answer(authorised(token)).status()).isEqualTo(401);
        }
        assertThat(events).isEmpty();
    }

    @Test
    void asksForOneOfTheRoutesScopes() throws Exception {
        var route = new LocalRoute(
                "GET /api/me",
                "GET",
                "/api/me",
                "f",
                Optional.of("jwt"),
                List.of("orders/read"),
                Optional.empty(),
                Duration.ofSeconds(30));
        var scoped = claims();
        scoped.setStringClaim("scope", "openid orders/read");

        assertThat(answer(api(List.of(route)), authorised(token(key, claims()))))
                .isEqualTo(message(403, "Forbidden"));
        assertThat(answer(api(List.of(route)), authorised(token(key, scoped))).status())
                .isEqualTo(204);
        assertThat(onlyEvent()
                        .path("requestContext")
                        .path("authorizer")
                        .path("jwt")
                        .path("scopes")
                        .toString())
                .isEqualTo("[\"openid\",\"orders/read\"]");
    }

    private InvocationResult invoke(String name, String event) {
        events.add(event);
        return new InvocationResult.Answered(
                function.apply(event), new InvocationResult.Facts("1", List.of(), Duration.ZERO, Duration.ZERO, false));
    }

    private WebResponse answer(WebRequest request) {
        return answer(api(), request);
    }

    private WebResponse answer(LocalApi api, WebRequest request) {
        return answer(api, request, this::invoke);
    }

    private WebResponse answer(LocalApi api, WebRequest request, FunctionRuntime runtime) {
        try (var gateway = gateway(api, runtime)) {
            return withoutId(gateway.answer(request));
        }
    }

    private Gateway gateway(LocalApi api, FunctionRuntime runtime) {
        var keys = "{\"keys\":[" + key.toJson() + "]}";
        return new Gateway(
                api, runtime, issuer -> keys, Clock.fixed(NOW, ZoneOffset.UTC), nanos::get, () -> "request-1");
    }

    private static WebResponse withoutId(WebResponse response) {
        assertThat(response.headers()).contains(new WebResponse.Header("apigw-requestid", "request-1"));
        return new WebResponse(
                response.status(),
                response.headers().stream()
                        .filter(header -> !header.name().equals("apigw-requestid"))
                        .toList(),
                response.body());
    }

    private static LocalApi api() {
        return api(List.of(
                route("GET /api/products", Optional.empty(), Optional.empty()),
                route("GET /api/products/{id}", Optional.empty(), Optional.empty()),
                route("GET /api/products/featured", Optional.empty(), Optional.empty()),
                route("POST /api/products/{id}", Optional.empty(), Optional.empty()),
                route("ANY /api/files/{path+}", Optional.empty(), Optional.empty()),
                route("GET /api/me", Optional.of("jwt"), Optional.empty()),
                route("$default", Optional.empty(), Optional.empty())));
    }

    private static LocalApi api(List<LocalRoute> routes) {
        return new LocalApi(
                "api",
                "$default",
                Optional.empty(),
                routes,
                List.of(new LocalAuthorizer("jwt", "authorization", ISSUER, List.of("client-1"))));
    }

    private static LocalRoute route(String key, Optional<String> authorizer, Optional<Throttle> throttle) {
        var parts = key.split(" ", 2);
        return new LocalRoute(
                key,
                parts.length == 2 ? parts[0] : "ANY",
                parts[parts.length - 1],
                "f",
                authorizer,
                List.of(),
                throttle,
                Duration.ofSeconds(30));
    }

    private static WebRequest get(String path) {
        return new WebRequest("GET", path, "", Map.of(), Buffer.buffer(), "10.0.0.1");
    }

    private static WebRequest authorised(String token) {
        var headers = new LinkedHashMap<String, List<String>>();
        headers.put("authorization", List.of("Bearer " + token));
        return new WebRequest("GET", "/api/me", "", headers, Buffer.buffer(), "10.0.0.1");
    }

    private static JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setSubject("member-1");
        claims.setIssuer(ISSUER);
        claims.setStringClaim("client_id", "client-1");
        claims.setStringListClaim("cognito:groups", "seller", "administrator");
        claims.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() + 60));
        return claims;
    }

    private static String token(RsaJsonWebKey by, JwtClaims claims) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(by.getPrivateKey());
        signature.setKeyIdHeaderValue(by.getKeyId());
        signature.setAlgorithmHeaderValue("RS256");
        return signature.getCompactSerialization();
    }

    private JsonNode onlyEvent() throws Exception {
        assertThat(events).hasSize(1);
        return JSON.readTree(events.getFirst());
    }

    private static WebResponse message(int status, String message) {
        return WebResponse.json(status, "{\"message\":\"" + message + "\"}");
    }

    private static WebResponse unauthorized(String why) {
        return message(401, "Unauthorized").with("www-authenticate", "Bearer error_description=\"" + why + "\"");
    }
}
