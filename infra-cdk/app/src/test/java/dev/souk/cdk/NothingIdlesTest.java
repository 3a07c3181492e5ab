package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the templates must not hold: what bills by the hour, and what lies open. The bench prices what is left. */
class NothingIdlesTest {
    private static final String BUCKET = "AWS::S3::Bucket";

    private final Deployment deployment = Deployment.dev();

    /** All kinds of resources that Souk is made of: one that comes is looked at here, for what it costs and opens. */
    @Test
    void isMadeOfTheseKindsOnly() {
        assertThat(deployment.resources().stream().map(Resource::type).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "AWS::ApiGatewayV2::Api",
                        "AWS::ApiGatewayV2::Authorizer",
                        "AWS::ApiGatewayV2::Integration",
                        "AWS::ApiGatewayV2::Route",
                        "AWS::ApiGatewayV2::Stage",
                        "AWS::Budgets::Budget",
                        "AWS::CloudFront::CachePolicy",
                        "AWS::CloudFront::Distribution",
                        "AWS::CloudFront::Function",
                        "AWS::CloudFront::OriginAccessControl",
                        "AWS::CloudFront::ResponseHeadersPolicy",
                        "AWS::CloudWatch::Alarm",
                        "AWS::Cognito::UserPool",
                        "AWS::Cognito::UserPoolClient",
                        "AWS::Cognito::UserPoolGroup",
                        "AWS::DynamoDB::Table",
                        "AWS::Events::Rule",
                        "AWS::IAM::Role",
                        "AWS::Lambda::EventInvokeConfig",
                        "AWS::Lambda::EventSourceMapping",
                        "AWS::Lambda::Alias",
                        "AWS::Lambda::Function",
                        "AWS::Lambda::Permission",
                        "AWS::Lambda::Version",
                        "AWS::Logs::LogGroup",
                        "AWS::Logs::QueryDefinition",
                        "AWS::S3::Bucket",
                        "AWS::S3::BucketPolicy",
                        "AWS::SES::ConfigurationSet",
                        "AWS::SES::EmailIdentity",
                        "AWS::SNS::Topic",
                        "AWS::SNS::TopicPolicy",
                        "AWS::SQS::Queue",
                        "AWS::SQS::QueuePolicy");
    }

    @Test
    void holdsNothingReady() {
        assertThat(deployment.resources())
                .allSatisfy(resource -> assertThat(resource.properties().toString())
                        .doesNotContain("ProvisionedConcurrency", "ProvisionedThroughput", "VpcConfig"));
    }

    @Test
    void hasTenAlarmsAtMostEachTellingOfAProblemAndNotOfSilence() {
        var alarms = deployment.resources("AWS::CloudWatch::Alarm");

        assertThat(alarms).hasSizeBetween(1, 10).allSatisfy(alarm -> {
            assertThat(alarm.text("/TreatMissingData")).isEqualTo("notBreaching");
            assertThat(alarm.text("/AlarmActions/0")).isEqualTo("<Topic souk-dev-alarms>");
            assertThat(alarm.text("/AlarmDescription")).isNotEmpty();
        });
        // Free are ten metrics under alarm, not ten alarms.
        assertThat(alarms.stream().mapToInt(NothingIdlesTest::metrics).sum()).isLessThanOrEqualTo(10);
    }

    @Test
    void addsAlarmsWhereTheyArePaidFor() {
        var functions = deployment.resources("AWS::Lambda::Function").size();

        assertThat(Deployment.with(Map.of("SOUK_MORE_ALARMS", "on")).resources("AWS::CloudWatch::Alarm"))
                .hasSizeGreaterThan(functions);
    }

    @Test
    void keepsBucketsPrivateEncryptedAndBehindTls() {
        var buckets = deployment.resources(BUCKET);

        assertThat(buckets).hasSize(5).allSatisfy(bucket -> {
            assertThat(bucket.properties().at("/PublicAccessBlockConfiguration").properties())
                    .hasSize(4)
                    .allMatch(block -> block.getValue().asBoolean());
            assertThat(
                            bucket.text(
                                    "/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/SSEAlgorithm"))
                    .isEqualTo("AES256");
        });
        assertThat(deployment.resources("AWS::S3::BucketPolicy"))
                .extracting(policy -> policy.text("/Bucket"))
                .containsExactlyInAnyOrderElementsOf(buckets.stream()
                        .map(bucket -> "<Bucket " + bucket.id() + ">")
                        .toList());
        assertThat(deployment.resources("AWS::S3::BucketPolicy")).allSatisfy(policy -> {
            assertThat(statements(policy))
                    .anyMatch(statement -> statement.startsWith("Deny s3:*")
                            && statement.contains("\"aws:SecureTransport\":\"false\""));
            // Those of the index and of uploads let in nobody: functions come by their roles, and by what they signed.
            var readers = policy.text("/Bucket").matches("<Bucket (index|uploads).*") ? 0 : 1;
            assertThat(statements(policy))
                    .filteredOn(statement -> statement.startsWith("Allow"))
                    .hasSize(readers)
                    .allMatch(statement ->
                            statement.startsWith("Allow s3:GetObject {\"Service\":\"cloudfront.amazonaws.com\"}")
                                    && statement.contains("AWS:SourceArn")
                                    && statement.contains(":distribution/"));
        });
    }

    @Test
    void opensTheShopByTlsOnly() {
        var distribution = deployment.resources("AWS::CloudFront::Distribution").getFirst();

        assertThat(distribution.properties().findValuesAsText("ViewerProtocolPolicy"))
                .hasSize(11)
                .allMatch(List.of("https-only", "redirect-to-https")::contains);
        assertThat(distribution.properties().findValuesAsText("OriginProtocolPolicy"))
                .containsExactly("https-only", "https-only", "https-only");
    }

    private static int metrics(Resource alarm) {
        return Math.max(1, alarm.properties().findValues("MetricStat").size());
    }

    private static List<String> statements(Resource policy) {
        var statements = new java.util.ArrayList<String>();
        policy.properties()
                .at("/PolicyDocument/Statement")
                .forEach(statement -> statements.add(statement.path("Effect").asText() + " "
                        + statement.path("Action").asText() + " " + statement.path("Principal") + " "
                        + statement.path("Condition")));
        return statements;
    }
}
