package dev.souk.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.identity.Caller;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.TestSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the pipeline does for every endpoint, through endpoints that do next to nothing. */
class PipelineTest {
    private static final Map<String, Object> CART = Map.of("lines", List.of(), "saved", List.of(), "itemCount", 0);
    private static final Map<String, Object> CATEGORIES = Map.of("categories", List.of());

    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final List<Request> seen = new ArrayList<>();

    @Test
    void tellsTheCallsNameToTheEndpointAndToTheCaller() {
        var answer = HttpCall.to("ReadCart").on(readCart(Response.ok(CART))).conforming();

        assertThat(answer.header("Souk-Correlation-Id")).contains("request-of-a-test");
        assertThat(seen).singleElement().extracting(Request::correlationId).isEqualTo("request-of-a-test");
    }

    @Test
    void takesWhoeverSendsNoTokenForAGuest() {
        HttpCall.to("ReadCart").on(readCart(Response.ok(CART)));

        assertThat(seen).singleElement().extracting(Request::caller).isEqualTo(new Caller.Guest());
    }

    @Test
    void checksATokenItselfWhereAGuestMayCallToo() {
        HttpCall.to("ReadCart").as("m1", Role.SELLER).on(readCart(Response.ok(CART)));

        var member = seen.getFirst().caller().member().orElseThrow();
        assertThat(member.id().value()).isEqualTo("m1");
        assertThat(member.roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.SELLER);
    }

    @Test
    void refusesATokenThatIsNotValidWhereAGuestMayCallToo() {
        var answer = HttpCall.to("ReadCart")
                .header("Authorization", "Bearer nonsense")
                .on(readCart(Response.ok(CART)))
                .conforming();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
        assertThat(seen).isEmpty();
    }

    @Test
    void looksAtNoTokenWhereOnlyGuestsCall() {
        var answer = HttpCall.to("SignOut")
                .header("Souk-Client", "shop")
                .header("Authorization", "Bearer expired")
                .on(signOut(Response.noContent()))
                .conforming();

        assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void takesTheGatewaysClaimsWhereItHasChecked() {
        HttpCall.to("SaveProduct")
                .path("productId", "pot")
                .as("m1", Role.ADMINISTRATOR)
                .body("""
                {"title": "Pot", "categoryId": "pots",
                 "variants": [{"variantId": "v", "price": {"amount": 1, "currency": "GBP"}, "stock": 1}]}""")
                .on(saveProduct(Response.noContent()));

        assertThat(seen.getFirst().member().roles()).contains(Role.MEMBER, Role.ADMINISTRATOR);
    }

    @Test
    void tellsAStrangerNothingOfWhatWouldBeValid() {
        var call = HttpCall.to("SaveProduct").path("productId", "NOT A SLUG").body("{");

        assertThat(call.on(saveProduct(Response.noContent())).conforming().status())
                .isEqualTo(401);
        assertThat(call.as("m1")
                        .on(saveProduct(Response.noContent()))
                        .conforming()
                        .status())
                .isEqualTo(403);
    }

    @Test
    void answersAFaultWithoutItsInternalsAndCountsIt() {
        var answer = HttpCall.to("ReadCart")
                .on(new ReadCart(request -> {
                    throw new IllegalStateException("secret");
                }))
                .conforming();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.response().getBody()).doesNotContain("secret").contains("request-of-a-test");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(platform.lines()).anyMatch(line -> line.contains("\"Fault\":1"));
    }

    @Test
    void letsCachesKeepWhatTheContractSaysAndNoRefusal() {
        assertThat(HttpCall.to("ListCategories")
                        .on(new ListCategories(_ -> Response.ok(CATEGORIES)))
                        .conforming()
                        .header("Cache-Control"))
                .contains("public, max-age=60, stale-while-revalidate=600");
        assertThat(HttpCall.to("ListCategories")
                        .on(new ListCategories(_ -> Response.problem(Problem.notFound("None."))))
                        .conforming()
                        .header("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void answersNotModifiedToWhoHasItAlready() {
        var profile = Map.of("memberId", "m1", "email", "ada@example.com", "name", "Ada");
        var endpoint = new ReadProfile(_ -> Response.ok(profile).withETag("7"));

        assertThat(HttpCall.to("ReadProfile")
                        .as("m1")
                        .header("If-None-Match", "W/\"7\"")
                        .on(endpoint)
                        .status())
                .isEqualTo(304);
        assertThat(HttpCall.to("ReadProfile")
                        .as("m1")
                        .header("If-None-Match", "\"6\"")
                        .on(endpoint)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        var answer = HttpCall.to("SetCartLine")
                .path("variantId", "v")
                .body(" ".repeat(300_000))
                .on(new SetCartLine(_ -> Response.ok(CART)))
                .conforming();

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void readsBodiesThatTheGatewayEncoded() {
        var event = HttpCall.to("SetCartLine").path("variantId", "v").body("{}").event();
        event.setIsBase64Encoded(true);
        event.setBody(java.util.Base64.getEncoder()
                .encodeToString(
                        "{\"productId\":\"pot\",\"quantity\":2}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        new SetCartLine(_ -> Response.ok(CART)).handleRequest(event, new TestContext("SetCartLine", "x"));

        assertThat(seen.getFirst().rawBody()).contains("\"quantity\":2");
    }

    @Test
    void slowsDownWhoGuesses() {
        var endpoint = new ConfirmSignUp(_ -> Response.noContent());
        for (var i = 0; i < 10; i++) {
            assertThat(confirm("ada" + i + "@example.com").on(endpoint).status())
                    .isEqualTo(204);
        }
        var answer = confirm("eve@example.com").on(endpoint).conforming();

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).contains("60");
        clock.advance(java.time.Duration.ofMinutes(1));
        assertThat(confirm("eve@example.com").on(endpoint).status()).isEqualTo(204);
    }

    @Test
    void slowsDownWhoGuessesAtOneAccountFromManyAddresses() {
        var endpoint = new ConfirmSignUp(_ -> Response.noContent());
        var statuses = new ArrayList<Integer>();
        for (var i = 0; i < 11; i++) {
            var call = confirm("Ada@example.com").header("X-Forwarded-For", "192.0.2." + i + ", 198.51.100.1");
            statuses.add(call.on(endpoint).status());
        }

        assertThat(statuses).startsWith(204).endsWith(429);
    }

    @Test
    void showsReceiptsWhereASettingAllowsIt() {
        var shown = new TestPlatform(clock, TestSettings.with(Map.of("SOUK_RECEIPTS", "header")));
        var call = HttpCall.to("ReadCart");

        assertThat(call.on(readCart(Response.ok(CART))).header("Souk-Receipt")).isEmpty();
        assertThat(call.on(new ReadCart(shown, _ -> Response.ok(CART))).header("Souk-Receipt"))
                .get()
                .asString()
                .contains("nano-dollars=");
        assertThat(platform.receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.function()).isEqualTo("ReadCart");
            assertThat(receipt.gatewayRequests()).isEqualTo(1);
            assertThat(receipt.bytesOut()).isPositive();
        });
    }

    private static HttpCall confirm(String email) {
        return HttpCall.to("ConfirmSignUp").body("{\"email\": \"" + email + "\", \"code\": \"123456\"}");
    }

    private Endpoint readCart(Response response) {
        return new ReadCart(_ -> response);
    }

    private Endpoint signOut(Response response) {
        return new SignOut(_ -> response);
    }

    private Endpoint saveProduct(Response response) {
        return new SaveProduct(_ -> response);
    }

    /** An endpoint that notes its requests. */
    private abstract class Noting extends Endpoint {
        private final Function<Request, Response> answer;

        Noting(TestPlatform platform, Function<Request, Response> answer) {
            super(platform.pipeline());
            this.answer = answer;
        }

        @Override
        protected Response answer(Request request) {
            seen.add(request);
            return answer.apply(request);
        }
    }

    private final class ReadCart extends Noting {
        ReadCart(Function<Request, Response> answer) {
            this(platform, answer);
        }

        ReadCart(TestPlatform platform, Function<Request, Response> answer) {
            super(platform, answer);
        }
    }

    private final class SignOut extends Noting {
        SignOut(Function<Request, Response> answer) {
            super(platform, answer);
        }
    }

    private final class SaveProduct extends Noting {
        SaveProduct(Function<Request, Response> answer) {
            super(platform, answer);
        }
    }

    private final class SetCartLine extends Noting {
        SetCartLine(Function<Request, Response> answer) {
            super(platform, answer);
        }
    }

    private final class ReadProfile extends Noting {
        ReadProfile(Function<Request, Response> answer) {
            super(platform, answer);
        }
    }

    private final class ConfirmSignUp extends Noting {
        ConfirmSignUp(Function<Request, Response> answer) {
            super(platform, answer);
        }
    }

    private final class ListCategories extends Noting {
        ListCategories(Function<Request, Response> answer) {
            super(platform, answer);
        }
    }
}
