package dev.souk.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.contract.Operation;
import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.staff.StaffRole;
import dev.souk.testkit.staff.NamedMemberships;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every operation owes its contract, whatever it does. A test of an endpoint extends this, gives the endpoint and one
 * call that succeeds, and adds what is the operation's own.
 */
public abstract class OperationContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A new endpoint over a state in which {@link #validCall()} succeeds; asked for before each call. */
    protected abstract Endpoint endpoint();

    /** A call that succeeds, by somebody who may make it, with as much in its body as the test wants to see broken. */
    protected abstract HttpCall validCall();

    @TestFactory
    protected Stream<DynamicTest> keepsItsContract() {
        var tests = new ArrayList<DynamicTest>();
        tests.add(dynamicTest(
                "answers a valid call as stated",
                () -> assertThat(validCall().on(endpoint()).conforming().status())
                        .isBetween(200, 399)));
        tests.addAll(identity());
        tests.addAll(staff());
        tests.addAll(parameters());
        tests.addAll(bodies());
        return tests.stream();
    }

    private List<DynamicTest> identity() {
        var tests = new ArrayList<DynamicTest>();
        var roles = validCall().operation().roles();
        if (!roles.contains(Operation.Role.GUEST)) {
            tests.add(dynamicTest(
                    "refuses a call without a token",
                    () -> assertThat(validCall()
                                    .asGuest()
                                    .on(endpoint())
                                    .conforming()
                                    .status())
                            .isEqualTo(401)));
            tests.addAll(wrongRoles(roles));
        } else if (roles.size() > 1 && validCall().operation().cacheable().isEmpty()) {
            tests.add(dynamicTest(
                    "refuses a token that is not valid",
                    () -> assertThat(validCall()
                                    .asGuest()
                                    .header("Authorization", "Bearer forged")
                                    .on(endpoint())
                                    .conforming()
                                    .status())
                            .isEqualTo(401)));
        }
        return tests;
    }

    private List<DynamicTest> wrongRoles(Set<Operation.Role> roles) {
        var tests = new ArrayList<DynamicTest>();
        if (!roles.contains(Operation.Role.MEMBER)) {
            tests.add(dynamicTest(
                    "refuses a member without a role",
                    () -> assertThat(validCall()
                                    .as("stranger")
                                    .on(endpoint())
                                    .conforming()
                                    .status())
                            .isEqualTo(403)));
            for (var role : List.of(Role.SELLER, Role.ADMINISTRATOR)) {
                if (!roles.contains(Operation.Role.of(role.text()))) {
                    tests.add(dynamicTest(
                            "refuses a " + role.text(),
                            () -> assertThat(validCall()
                                            .as("stranger", role)
                                            .on(endpoint())
                                            .conforming()
                                            .status())
                                    .isEqualTo(403)));
                }
            }
        }
        return tests;
    }

    /** The same call as its seller makes, by people who work for them, did so once, or work for another. */
    private List<DynamicTest> staff() {
        var tests = new ArrayList<DynamicTest>();
        var admitted = validCall().operation().staff();
        var seller = validCall().caller(Role.SELLER);
        if (admitted.isEmpty() || seller.isEmpty()) {
            return tests;
        }
        for (var role : StaffRole.values()) {
            var may = admitted.get().stream().anyMatch(one -> one.text().equals(role.code()));
            tests.add(dynamicTest(
                    (may ? "answers a " : "refuses a ") + role.code() + " of the shop",
                    () -> assertThat(asStaff(NamedMemberships.person(role, seller.get())))
                            .satisfies(status -> assertThat(status / 100 == 2).isEqualTo(may))));
        }
        if (!validCall().operation().roles().contains(Operation.Role.MEMBER)) {
            tests.add(dynamicTest(
                    "refuses staff who work for nobody any more",
                    () -> assertThat(asStaff("stranger")).isEqualTo(403)));
        }
        return tests;
    }

    private int asStaff(String person) {
        return validCall().as(person, Role.STAFF).on(endpoint()).conforming().status();
    }

    private List<DynamicTest> parameters() {
        var tests = new ArrayList<DynamicTest>();
        for (var parameter : validCall().operation().document().path("parameters")) {
            var name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("header")
                    && parameter.path("required").asBoolean()) {
                tests.add(dynamicTest(
                        "refuses a call without " + name,
                        () -> refusedAt(validCall().withoutHeader(name), name)));
            }
            if (parameter.path("in").asText().equals("query")) {
                var tooLong = "!".repeat(2000);
                tests.add(dynamicTest(
                        "refuses nonsense as " + name,
                        () -> refusedAt(validCall().query(name, tooLong), name)));
            }
        }
        return tests;
    }

    private List<DynamicTest> bodies() {
        var tests = new ArrayList<DynamicTest>();
        validCall().body().ifPresent(body -> {
            tests.add(dynamicTest(
                    "refuses a body that is no JSON",
                    () -> assertThat(validCall()
                                    .body("{")
                                    .on(endpoint())
                                    .conforming()
                                    .status())
                            .isEqualTo(400)));
            tests.add(dynamicTest(
                    "refuses a body of another type",
                    () -> assertThat(validCall()
                                    .header("content-type", "text/plain")
                                    .on(endpoint())
                                    .conforming()
                                    .status())
                            .isEqualTo(415)));
            for (var broken : broken(body)) {
                tests.add(dynamicTest(
                        "refuses " + broken.what(),
                        () -> refusedAt(validCall().body(broken.json()), broken.pointer())));
            }
        });
        return tests;
    }

    private List<BrokenBodies.BrokenBody> broken(String body) {
        try {
            return BrokenBodies.of(validCall().operation().document().path("request"), JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new AssertionError("The valid call's body is no JSON", e);
        }
    }

    private void refusedAt(HttpCall call, String pointer) {
        var answer = call.on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorPointers()).contains(pointer);
    }
}
