package dev.souk.bench.idle;

import dev.souk.bench.idle.IdleBill.UnknownBill;
import dev.souk.bench.idle.Template.Resource;
import java.util.Set;

/** What each type of resource bills while nobody comes. */
final class Rules {
    /** Bill by use alone, or not at all. */
    private static final Set<String> FREE = Set.of(
            "AWS::ApiGatewayV2::Api",
            "AWS::ApiGatewayV2::Authorizer",
            "AWS::ApiGatewayV2::Integration",
            "AWS::ApiGatewayV2::Route",
            "AWS::ApiGatewayV2::Stage",
            "AWS::CloudFront::CachePolicy",
            "AWS::CloudFront::Distribution",
            "AWS::CloudFront::Function",
            "AWS::CloudFront::OriginAccessControl",
            "AWS::CloudFront::ResponseHeadersPolicy",
            "AWS::Cognito::UserPool",
            "AWS::Cognito::UserPoolClient",
            "AWS::Cognito::UserPoolGroup",
            "AWS::IAM::Policy",
            "AWS::IAM::Role",
            "AWS::Lambda::EventInvokeConfig",
            "AWS::Lambda::Permission",
            "AWS::Logs::QueryDefinition",
            "AWS::S3::BucketPolicy",
            "AWS::SES::ConfigurationSet",
            "AWS::SES::EmailIdentity",
            "AWS::SNS::Subscription",
            "AWS::SNS::Topic",
            "AWS::SNS::TopicPolicy",
            "AWS::SQS::Queue",
            "AWS::SQS::QueuePolicy");

    /**
     * Lambda's pollers ask for 20 seconds each, so three times a minute: five of them where the mapping has a maximum
     * concurrency; without one Lambda goes down to two while little comes (Lambda's guide, scaling of SQS event sources).
     */
    private static final int RECEIVES_OF_A_POLLER = 3 * 60 * Idle.HOURS;

    private static final int POLLERS_WITH_MAXIMUM = 5;
    private static final int POLLERS_WITHOUT = 2;

    /** A small shop's data: 4,000 products with their indexes are some 20 MB. */
    private static final double TABLE_GIGABYTES = 0.02;

    /** Its pictures in all their widths, and the storefront. */
    private static final double BUCKET_GIGABYTES = 0.15;

    private final Template template;
    private final Idle idle;

    Rules(Template template, Idle idle) {
        this.template = template;
        this.idle = idle;
    }

    void count(Resource resource) {
        if (FREE.contains(resource.type())) {
            return;
        }
        var properties = resource.properties();
        switch (resource.type()) {
            case "AWS::Lambda::Function" -> function(resource);
            case "AWS::Lambda::Version", "AWS::Lambda::Alias" -> refuse(resource, "ProvisionedConcurrencyConfig");
            case "AWS::Lambda::EventSourceMapping" -> mapping(resource);
            case "AWS::Events::Rule" -> new Schedules(template, idle).count(resource);
            case "AWS::DynamoDB::Table" -> table(resource);
            case "AWS::S3::Bucket" -> idle.add("s3-storage-gigabyte-month", BUCKET_GIGABYTES);
            case "AWS::Logs::LogGroup" -> logs(resource);
            case "AWS::CloudWatch::Alarm" -> idle.add("cloudwatch-alarm-metric", metricsOf(resource));
            case "AWS::CloudWatch::CompositeAlarm" -> idle.add("cloudwatch-composite-alarm", 1);
            case "AWS::CloudWatch::Dashboard" -> idle.add("cloudwatch-dashboard", 1);
            case "AWS::Budgets::Budget" -> idle.add("budget", 1);
            case "AWS::KMS::Key" -> idle.add("kms-key", 1);
            case "AWS::SecretsManager::Secret" -> idle.add("secret", 1);
            case "AWS::Route53::HostedZone" -> idle.add("hosted-zone", 1);
            case "AWS::EC2::NatGateway" -> idle.add("nat-gateway-hour", Idle.HOURS);
            case "AWS::EC2::VPCEndpoint" -> idle.add("vpc-endpoint-hour", Idle.HOURS);
            case "AWS::WAFv2::WebACL" -> {
                idle.add("firewall", 1);
                idle.add("firewall-rule", properties.path("Rules").size());
            }
            default -> throw unknown(resource, "there is no rule for what this type bills while nobody comes: add one");
        }
    }

    private void function(Resource resource) {
        // Snapshots are free for Java alone.
        if (resource.properties().path("SnapStart").has("ApplyOn")
                && !resource.properties().path("Runtime").asText().startsWith("java")) {
            throw unknown(resource, "snapshots of this runtime bill for as long as they are kept: there is no rule");
        }
    }

    private void mapping(Resource resource) {
        refuse(resource, "ProvisionedPollerConfig");
        if (resource.properties().has("StartingPosition")) {
            return; // Lambda's own reads of a DynamoDB stream are free.
        }
        var pollers = resource.properties().has("ScalingConfig") ? POLLERS_WITH_MAXIMUM : POLLERS_WITHOUT;
        idle.add("sqs-request", (double) pollers * RECEIVES_OF_A_POLLER);
    }

    private void table(Resource resource) {
        var properties = resource.properties();
        if (!properties.path("BillingMode").asText().equals("PAY_PER_REQUEST")) {
            throw unknown(resource, "provisioned capacity bills by the hour: make it PAY_PER_REQUEST");
        }
        refuse(resource, "WarmThroughput");
        idle.add("dynamodb-storage-gigabyte-month", TABLE_GIGABYTES);
        if (properties
                .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                .asBoolean()) {
            idle.add("dynamodb-recovery-gigabyte-month", TABLE_GIGABYTES);
        }
    }

    /** What an idle group keeps is counted with what writes to it by the clock; one without an end grows for ever. */
    private void logs(Resource resource) {
        if (!resource.properties().has("RetentionInDays")) {
            throw unknown(resource, "logs without retention are kept, and bill, for ever");
        }
    }

    /** An alarm bills for each metric that it calculates with. */
    private static int metricsOf(Resource resource) {
        var metrics = 0;
        for (var metric : resource.properties().path("Metrics")) {
            metrics += metric.has("MetricStat") ? 1 : 0;
        }
        return Math.max(metrics, 1);
    }

    private void refuse(Resource resource, String property) {
        if (resource.properties().has(property)) {
            throw unknown(resource, property + " bills by the hour: there is no rule for it");
        }
    }

    private UnknownBill unknown(Resource resource, String why) {
        return new UnknownBill(template, resource, why);
    }
}
