package dev.souk.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.Contract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestValidationTest {
    private static final Map<String, String> JSON_TYPE = Map.of("content-type", "application/json; charset=utf-8");

    @Test
    void namesEveryFieldThatIsWrongAtOnceAndSaysWhatWouldBeRight() {
        var body = """
                {"lines": [{"productId": "Tea Pot", "variantId": "v1", "quantity": 0}],
                 "email": "ada", "shippingAddress": {"name": " ", "line1": "1 High St", "city": "York", "country": "gb"},
                 "expectedTotal": {"amount": "12", "currency": "GBP"}, "coupon": "X"}
                """;
        var errors =
                refused("PlaceOrder", call(Map.of(), Map.of(), JSON_TYPE, body)).errors();

        assertThat(errors)
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder(
                        "Idempotency-Key",
                        "/lines/0/productId",
                        "/lines/0/quantity",
                        "/email",
                        "/shippingAddress/name",
                        "/shippingAddress/postalCode",
                        "/shippingAddress/country",
                        "/expectedTotal/amount",
                        "/coupon");
        assertThat(errors)
                .contains(new FieldError("/lines/0/quantity", "Must be 1 or more."))
                .contains(new FieldError("/email", "Must be an e-mail address, such as ada@example.com."))
                .contains(new FieldError("/shippingAddress/name", "Must not be blank."))
                .contains(new FieldError("/shippingAddress/postalCode", "Is required."))
                .contains(new FieldError("/shippingAddress/country", "Must match ^[A-Z]{2}$: ISO 3166-1 alpha-2."))
                .contains(new FieldError("/expectedTotal/amount", "Must be a whole number."))
                .contains(
                        new FieldError(
                                "/coupon",
                                "Is not known here. Known are: lines, email, shippingAddress, billingAddress, codes, shipping, expectedTotal."));
    }

    @Test
    void fillsInDefaultsOfTheQueryAndLetsUnknownParametersPass() {
        var outcome = validation("ListProducts")
                .validate(call(Map.of(), Map.of("utm_source", "mail", "limit", "5"), Map.of(), ""));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RequestValidation.Outcome.Valid.class,
                        valid -> assertThat(valid.query())
                                .containsEntry("limit", "5")
                                .containsEntry("sort", "newest")
                                .containsEntry("utm_source", "mail"));
    }

    @Test
    void refusesParametersByTheirName() {
        var errors = refused(
                        "ListProducts",
                        call(Map.of(), Map.of("limit", "many", "sort", "best", "cursor", "a b"), Map.of(), ""))
                .errors();

        assertThat(errors).extracting(FieldError::pointer).containsExactlyInAnyOrder("limit", "sort", "cursor");
        assertThat(errors).contains(new FieldError("limit", "Must be a whole number."));
    }

    @Test
    void refusesTwoMembersOfOneName() {
        var problem = refused("SetCartLine", call(Map.of("variantId", "v1"), Map.of(), JSON_TYPE, """
                        {"productId": "pot", "quantity": 1, "quantity": 2}"""));

        assertThat(problem.slug()).isEqualTo("malformed-json");
    }

    @Test
    void saysWhereJsonIsMalformed() {
        var problem =
                refused("SetCartLine", call(Map.of("variantId", "v1"), Map.of(), JSON_TYPE, "{\n  \"productId\": }"));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).contains("line 2");
    }

    @Test
    void asksForABodyThatIsMissing() {
        var problem = refused("SetCartLine", call(Map.of("variantId", "v1"), Map.of(), JSON_TYPE, "  "));

        assertThat(problem.errors()).containsExactly(new FieldError("", "Is required: a JSON body."));
    }

    @Test
    void doesNotTakeALineBreakAtTheEndForTheEnd() {
        var problem = refused("QuoteOrder", call(Map.of(), Map.of(), JSON_TYPE, """
                {"lines": [{"productId": "pot", "variantId": "v1", "quantity": 1}], "country": "GB\\n"}"""));

        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/country");
    }

    @Test
    void refusesNumbersThatOnlyALargerTypeCouldHold() {
        var problem = refused("SetCartLine", call(Map.of("variantId", "v1"), Map.of(), JSON_TYPE, """
                {"productId": "pot", "quantity": 99999999999999999999}"""));

        assertThat(problem.errors()).containsExactly(new FieldError("/quantity", "Must be 9999 or less."));
    }

    @Test
    void refusesABodyOfAnotherType() {
        var problem = refused(
                "SetCartLine", call(Map.of("variantId", "v1"), Map.of(), Map.of("content-type", "text/plain"), "{}"));

        assertThat(problem.status()).isEqualTo(415);
    }

    @Test
    void everyOperationOfTheContractCanBeValidated() {
        for (var operation : Contract.load().operations()) {
            assertThat(validation(operation.operationId())).isNotNull();
        }
    }

    @Test
    void pointsIntoTheBodyByEscapedNames() {
        var problem = refused("SetCartLine", call(Map.of("variantId", "v1"), Map.of(), JSON_TYPE, """
                {"productId": "pot", "quantity": 1, "a/b~c": 1}"""));

        assertThat(problem.errors()).extracting(FieldError::pointer).isEqualTo(List.of("/a~1b~0c"));
    }

    private static RequestValidation validation(String operationId) {
        return new RequestValidation(Contract.operation(operationId));
    }

    private static Problem refused(String operationId, Call call) {
        return switch (validation(operationId).validate(call)) {
            case RequestValidation.Outcome.Refused(var problem) -> problem;
            case RequestValidation.Outcome.Valid valid -> throw new AssertionError("Taken for valid: " + valid);
        };
    }

    private static Call call(
            Map<String, String> path, Map<String, String> query, Map<String, String> headers, String body) {
        return new Call(path, query, headers, Map.of(), body, "id", "192.0.2.1", Map.of());
    }
}
