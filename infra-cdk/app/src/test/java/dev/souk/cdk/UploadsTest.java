package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Files of people come straight to a bucket that lets in nobody without a ticket, and go by themselves. */
class UploadsTest {
    private static final JsonNode CONTRACT = Contract.load().document();
    private static final String NAME = "souk-dev-uploads-<AccountId>-<Region>";

    private final Deployment deployment = Deployment.dev();
    private final Resource bucket = deployment.resources("AWS::S3::Bucket").stream()
            .filter(candidate -> candidate.id().startsWith("uploads"))
            .findFirst()
            .orElseThrow();

    private static Map<String, JsonNode> told() {
        var told = new TreeMap<String, JsonNode>();
        CONTRACT.path("x-souk-workers").forEachEntry((name, worker) -> {
            if (worker.path("trigger").has("bucket")) {
                told.put(name, worker.path("trigger"));
            }
        });
        return told;
    }

    @Test
    void isWhereTheFunctionsAndThePagesLookForIt() {
        assertThat(bucket.text("/BucketName")).isEqualTo(NAME);
        var ticket = deployment.resource("AWS::Lambda::Function", "souk-dev-IssueUploadTicket");
        assertThat(ticket.text("/Environment/Variables/SOUK_BUCKET_UPLOADS")).isEqualTo(NAME);
        assertThat(ticket.text("/Environment/Variables/SOUK_UPLOADS_URL"))
                .isEqualTo("https://" + NAME + ".s3.<Region>.amazonaws.com");
        var policies = deployment.resources("AWS::CloudFront::ResponseHeadersPolicy").stream()
                .map(policy -> policy.text("/ResponseHeadersPolicyConfig/SecurityHeadersConfig"
                        + "/ContentSecurityPolicy/ContentSecurityPolicy"))
                .toList();
        assertThat(policies)
                .anyMatch(policy -> policy.contains("connect-src 'self' ")
                        && policy.contains(" https://" + NAME + ".s3.<Region>.amazonaws.com;"));
    }

    @Test
    void takesFormsFromThePagesOfTheShopOnly() {
        assertThat(bucket.properties().at("/CorsConfiguration/CorsRules")).hasSize(1);
        assertThat(bucket.text("/CorsConfiguration/CorsRules/0/AllowedMethods/0"))
                .isEqualTo("POST");
        assertThat(bucket.properties().at("/CorsConfiguration/CorsRules/0/AllowedMethods"))
                .hasSize(1);
        assertThat(bucket.text("/CorsConfiguration/CorsRules/0/AllowedOrigins/0"))
                .startsWith("https://<Distribution");
    }

    @Test
    void forgetsEveryFileAfterADay() {
        var prefixes = new ArrayList<String>();
        bucket.properties().at("/LifecycleConfiguration/Rules").forEach(rule -> {
            assertThat(rule.path("Status").asText()).isEqualTo("Enabled");
            assertThat(rule.path("ExpirationInDays").asInt()).isEqualTo(1);
            assertThat(rule.at("/AbortIncompleteMultipartUpload/DaysAfterInitiation")
                            .asInt())
                    .isEqualTo(1);
            prefixes.add(rule.path("Prefix").asText());
        });
        var purposes = new ArrayList<String>();
        purposes.add("page-changes/");
        purposes.add("page-steps/");
        purposes.add("category-steps/");
        purposes.add("picture-fetches/");
        CONTRACT.at("/components/schemas/UploadPurpose/enum").forEach(purpose -> purposes.add(purpose.asText() + "/"));

        assertThat(prefixes).isNotEmpty().containsExactlyInAnyOrderElementsOf(purposes);
    }

    private static List<String> prefixes(JsonNode stated) {
        return stated.isTextual()
                ? List.of(stated.asText())
                : StreamSupport.stream(stated.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    /** What runs on managed Java is called by the version that has a snapshot. */
    private String target(String worker) {
        var function = deployment.resource("AWS::Lambda::Function", "souk-dev-" + worker);
        return function.properties().has("SnapStart") ? "<Alias live>" : "<Function souk-dev-" + worker + ">.Arn";
    }

    @Test
    void tellsTheWorkersThatTheContractNames() {
        var heard = new ArrayList<String>();
        bucket.properties()
                .at("/NotificationConfiguration/LambdaConfigurations")
                .forEach(wired -> heard.add(bucket.texts(wired.path("Function")).getFirst() + " "
                        + wired.path("Event").asText() + " "
                        + wired.at("/Filter/S3Key/Rules/0/Name").asText() + " "
                        + wired.at("/Filter/S3Key/Rules/0/Value").asText()));

        assertThat(heard)
                .containsExactlyInAnyOrderElementsOf(told().entrySet().stream()
                        .flatMap(worker -> prefixes(worker.getValue().path("prefix")).stream()
                                .map(prefix -> target(worker.getKey()) + " s3:ObjectCreated:* prefix " + prefix))
                        .toList());
    }

    @Test
    void putsAsideWhatAWorkerCouldNotDoAndHoldsItToSoManyAtOnce() {
        assertThat(deployment.resources("AWS::Lambda::EventInvokeConfig"))
                .hasSameSizeAs(told().keySet())
                .allSatisfy(config -> {
                    assertThat(config.text("/DestinationConfig/OnFailure/Destination"))
                            .isEqualTo("<Queue souk-dev-relay-dead-letters>.Arn");
                    assertThat(config.text("/MaximumRetryAttempts")).isEqualTo("2");
                });
        var bounded = new TreeMap<String, Integer>();
        deployment.resources("AWS::Lambda::Function").stream()
                .filter(function -> function.properties().has("ReservedConcurrentExecutions"))
                .forEach(function -> bounded.put(
                        function.name().substring("souk-dev-".length()),
                        function.properties()
                                .path("ReservedConcurrentExecutions")
                                .asInt()));
        var stated = new TreeMap<String, Integer>();
        told().forEach((name, trigger) ->
                stated.put(name, trigger.path("maxConcurrency").asInt()));

        assertThat(bounded).isEqualTo(stated);
        assertThat(Deployment.with(Map.of("SOUK_BOUND_WORKERS", "off")).resources("AWS::Lambda::Function"))
                .noneMatch(function -> function.properties().has("ReservedConcurrentExecutions"));
    }

    @Test
    void letsOnlyThoseCallThemselvesThatAreMeantTo() {
        var meant = told().entrySet().stream()
                .filter(worker -> worker.getValue().path("callsItself").asBoolean())
                .map(worker -> "souk-dev-" + worker.getKey())
                .toList();

        assertThat(meant).isNotEmpty();
        assertThat(deployment.resources("AWS::Lambda::Function").stream()
                        .filter(function -> function.text("/RecursiveLoop").equals("Allow"))
                        .map(Resource::name))
                .containsExactlyInAnyOrderElementsOf(meant);
    }

    @Test
    void letsS3CallThemForThisBucketOfThisAccountOnly() {
        var permissions = deployment.resources("AWS::Lambda::Permission").stream()
                .filter(permission -> permission.text("/Principal").equals("s3.amazonaws.com"))
                .toList();

        assertThat(permissions).hasSameSizeAs(told().keySet()).allSatisfy(permission -> {
            assertThat(permission.text("/SourceArn")).isEqualTo("arn:<Partition>:s3:::" + NAME);
            assertThat(permission.text("/SourceAccount")).isEqualTo("<AccountId>");
        });
    }
}
