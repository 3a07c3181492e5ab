package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every function may do what its operation or worker states in the contract, and nothing else. */
class GrantsTest {
    private final Deployment deployment = Deployment.dev();

    @Test
    void grantsEachFunctionExactlyWhatItStates() {
        assertThat(Permissions.difference(Permissions.granted(deployment), Permissions.stated()))
                .isEmpty();
        assertThat(Permissions.granted(deployment)).hasSameSizeAs(deployment.resources("AWS::Lambda::Function"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dynamodb:DeleteItem", "dynamodb:*", "s3:GetObject"})
    void tellsAnActionThatIsNotStated(String action) {
        assertThatFails(role -> statement(role, 0).withArrayProperty("Action").add(action), action);
    }

    @Test
    void tellsAResourceThatIsNotStated() {
        assertThatFails(
                role -> {
                    var statement = statement(role, 0);
                    var stated = statement.path("Resource");
                    statement.putArray("Resource").add(stated).add("*");
                },
                " on *");
    }

    @Test
    void tellsAStatementThatIsNotStated() {
        assertThatFails(
                role -> ((ArrayNode) role.at("/Properties/Policies/0/PolicyDocument/Statement"))
                        .addObject()
                        .put("Effect", "Allow")
                        .put("Action", "sqs:SendMessage")
                        .put("Resource", "*"),
                "sqs:SendMessage on *");
    }

    @Test
    void tellsAManagedPolicy() {
        assertThatFails(
                role -> ((ObjectNode) role.path("Properties"))
                        .putArray("ManagedPolicyArns")
                        .add("arn:aws:iam::aws:policy/AdministratorAccess"),
                "AdministratorAccess");
    }

    @Test
    void tellsAnActionThatIsStatedAndNotGranted() {
        assertThatFails(
                role -> ((ArrayNode) role.at("/Properties/Policies/0/PolicyDocument/Statement")).remove(0),
                "dynamodb:UpdateItem on <Table souk-dev-catalog>.Arn");
    }

    @Test
    void givesEachFunctionARoleOfItsOwn() {
        var roles = deployment.resources("AWS::Lambda::Function").stream()
                .map(function -> function.text("/Role"))
                .toList();

        assertThat(roles).doesNotHaveDuplicates();
        assertThat(deployment.resources("AWS::IAM::Role")).hasSameSizeAs(roles);
        assertThat(deployment.resources("AWS::IAM::Role"))
                .allSatisfy(role -> assertThat(role.properties().at("/AssumeRolePolicyDocument/Statement"))
                        .hasSize(1)
                        .first()
                        .satisfies(statement -> assertThat(
                                        statement.at("/Principal").toString())
                                .isEqualTo("{\"Service\":\"lambda.amazonaws.com\"}")));
    }

    @Test
    void grantsNothingBesideTheRoles() {
        assertThat(deployment.resources())
                .extracting(Resource::type)
                .doesNotContain("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::User", "AWS::IAM::Group");
    }

    /** Traces have no resource to name; streams end with the time at which they began; connections come and go. */
    @Test
    void namesWholeActionsAndResourcesButForFourReasons() {
        var wild = Permissions.granted(deployment).values().stream()
                .flatMap(Set::stream)
                .filter(permission -> permission.contains("*"))
                .distinct()
                .toList();

        assertThat(wild)
                .containsExactlyInAnyOrder(
                        "xray:PutTraceSegments on *",
                        "xray:PutTelemetryRecords on *",
                        "dynamodb:ListStreams on <Table souk-dev-accounts>.Arn/stream/*",
                        "dynamodb:ListStreams on <Table souk-dev-orders>.Arn/stream/*",
                        "dynamodb:ListStreams on <Table souk-dev-catalog>.Arn/stream/*",
                        "dynamodb:ListStreams on <Table souk-dev-reviews>.Arn/stream/*",
                        "s3:GetObject on <Bucket index>.Arn/*",
                        "s3:PutObject on <Bucket index>.Arn/*",
                        "s3:DeleteObject on <Bucket index>.Arn/*",
                        "s3:GetObject on <Bucket uploads>.Arn/*",
                        "s3:PutObject on <Bucket uploads>.Arn/*",
                        "s3:DeleteObject on <Bucket uploads>.Arn/*",
                        "s3:PutObject on <Bucket media>.Arn/*",
                        "s3:DeleteObject on <Bucket media>.Arn/*",
                        // Who makes pages writes pages, and no script.
                        "s3:GetObject on <Bucket pages>.Arn/*",
                        "s3:PutObject on <Bucket pages>.Arn/*",
                        "s3:GetObject on <Bucket storefront>.Arn/*",
                        "execute-api:ManageConnections on arn:<Partition>:execute-api:<Region>:<AccountId>:"
                                + "<Api souk-dev-sockets>/live/POST/@connections/*");
    }

    @Test
    void callsFunctionsForTheGatewaysOwnRoutesTheClockAndTheBucketOfUploadsOnly() {
        assertThat(deployment.resources("AWS::Lambda::Permission")).isNotEmpty().allSatisfy(permission -> {
            assertThat(permission.text("/Principal"))
                    .isIn("apigateway.amazonaws.com", "events.amazonaws.com", "s3.amazonaws.com");
            assertThat(permission.text("/SourceArn")).isNotEmpty().doesNotEndWith(":*");
        });
    }

    /** Spoils a copy of the role of {@code PlaceOrder}, and sees that the comparison names what is wrong. */
    private void assertThatFails(Consumer<ObjectNode> change, String named) {
        var role = deployment.resources("AWS::IAM::Role").stream()
                .filter(candidate -> candidate.id().startsWith("PlaceOrder"))
                .findFirst()
                .orElseThrow();
        ObjectNode spoilt = role.document().deepCopy();
        change.accept(spoilt);
        Map<String, Set<String>> granted = new TreeMap<>(Permissions.granted(deployment));
        granted.put(
                "souk-dev-PlaceOrder",
                Permissions.allowed(new Resource(role.stack(), role.id(), spoilt, role.references())));

        assertThat(Permissions.difference(granted, Permissions.stated()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("souk-dev-PlaceOrder "))
                .anySatisfy(line -> assertThat(line).contains(named));
    }

    private static ObjectNode statement(ObjectNode role, int index) {
        return (ObjectNode) role.at("/Properties/Policies/0/PolicyDocument/Statement/" + index);
    }
}
