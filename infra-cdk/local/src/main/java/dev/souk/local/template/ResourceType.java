package dev.souk.local.template;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every resource type that the local cloud knows: how it is named and referred to, and, where it has no meaning on a
 * laptop, the reason. A type that is not here is an error.
 */
enum ResourceType {
    TABLE("AWS::DynamoDB::Table", "TableName", "dynamodb", "table/"),
    GLOBAL_TABLE("AWS::DynamoDB::GlobalTable", "TableName", "dynamodb", "table/"),
    QUEUE("AWS::SQS::Queue", "QueueName", "sqs", ""),
    FUNCTION("AWS::Lambda::Function", "FunctionName", "lambda", "function:"),
    EVENT_SOURCE("AWS::Lambda::EventSourceMapping", "", "lambda", "event-source-mapping:"),
    EVENT_INVOKE_CONFIG("AWS::Lambda::EventInvokeConfig", "", "lambda", "event-invoke-config:"),
    ROLE("AWS::IAM::Role", "RoleName", "iam", "role/"),
    POLICY("AWS::IAM::Policy", "PolicyName", "iam", "policy/"),
    API("AWS::ApiGatewayV2::Api", "", "apigateway", "/apis/"),
    STAGE("AWS::ApiGatewayV2::Stage", "StageName", "apigateway", "/stages/"),
    ROUTE("AWS::ApiGatewayV2::Route", "", "apigateway", "/routes/"),
    INTEGRATION("AWS::ApiGatewayV2::Integration", "", "apigateway", "/integrations/"),
    AUTHORIZER("AWS::ApiGatewayV2::Authorizer", "", "apigateway", "/authorizers/"),
    USER_POOL("AWS::Cognito::UserPool", "", "cognito-idp", "userpool/"),
    USER_POOL_CLIENT("AWS::Cognito::UserPoolClient", "", "cognito-idp", "client/"),
    USER_POOL_GROUP("AWS::Cognito::UserPoolGroup", "GroupName", "cognito-idp", "group/"),
    BUCKET("AWS::S3::Bucket", "BucketName", "s3", ""),
    DISTRIBUTION("AWS::CloudFront::Distribution", "", "cloudfront", "distribution/"),
    RESPONSE_HEADERS("AWS::CloudFront::ResponseHeadersPolicy", "", "cloudfront", "response-headers-policy/"),
    CACHE_POLICY("AWS::CloudFront::CachePolicy", "", "cloudfront", "cache-policy/"),
    EDGE_FUNCTION("AWS::CloudFront::Function", "Name", "cloudfront", "function/"),
    RULE("AWS::Events::Rule", "Name", "events", "rule/"),
    SCHEDULE("AWS::Scheduler::Schedule", "Name", "scheduler", "schedule/default/"),
    EMAIL_IDENTITY("AWS::SES::EmailIdentity", "EmailIdentity", "ses", "identity/"),
    CONFIGURATION_SET("AWS::SES::ConfigurationSet", "Name", "ses", "configuration-set/"),

    PERMISSION(
            "AWS::Lambda::Permission",
            "",
            "lambda",
            "permission:",
            "who may call a function: only what the template wires calls here"),
    LOG_GROUP(
            "AWS::Logs::LogGroup",
            "LogGroupName",
            "logs",
            "log-group:",
            "logs are files of a run here, thrown away with it"),
    QUERY(
            "AWS::Logs::QueryDefinition",
            "Name",
            "logs",
            "query-definition:",
            "a saved query of CloudWatch: there is no such log here"),
    METRIC_FILTER(
            "AWS::Logs::MetricFilter",
            "FilterName",
            "logs",
            "metric-filter:",
            "feeds CloudWatch: nothing watches here, the console shows"),
    ALARM(
            "AWS::CloudWatch::Alarm",
            "AlarmName",
            "cloudwatch",
            "alarm:",
            "nobody is woken by a laptop; the console shows what alarms sum up"),
    DASHBOARD("AWS::CloudWatch::Dashboard", "DashboardName", "cloudwatch", "dashboard/", "the console takes its place"),
    TOPIC("AWS::SNS::Topic", "TopicName", "sns", "", "alarms alone publish to it"),
    TOPIC_POLICY("AWS::SNS::TopicPolicy", "", "sns", "policy/", "who may publish: IAM is not enforced here"),
    SUBSCRIPTION("AWS::SNS::Subscription", "", "sns", "subscription/", "who hears of alarms"),
    BUDGET("AWS::Budgets::Budget", "", "budgets", "budget/", "nothing is spent here"),
    QUEUE_POLICY(
            "AWS::SQS::QueuePolicy",
            "",
            "sqs",
            "policy/",
            "who may send: IAM is not enforced here, the CDK assertions hold the grants"),
    BUCKET_POLICY(
            "AWS::S3::BucketPolicy",
            "",
            "s3",
            "policy/",
            "who may read: IAM is not enforced here, the CDK assertions hold the grants"),
    MANAGED_POLICY(
            "AWS::IAM::ManagedPolicy",
            "ManagedPolicyName",
            "iam",
            "policy/",
            "IAM is not enforced here, the CDK assertions hold the grants"),
    ORIGIN_ACCESS(
            "AWS::CloudFront::OriginAccessControl",
            "",
            "cloudfront",
            "origin-access-control/",
            "signs what the edge asks of S3: the files are read from disk here"),
    ORIGIN_REQUEST(
            "AWS::CloudFront::OriginRequestPolicy",
            "",
            "cloudfront",
            "origin-request-policy/",
            "which headers pass to the origin: all do here, as to an API"),
    CDK_METADATA("AWS::CDK::Metadata", "", "cdk", "metadata/", "counts uses of the CDK");

    private static final Map<String, ResourceType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(type -> type.type, Function.identity()));

    private final String type;
    private final String nameProperty;
    private final String service;
    private final String arnPrefix;
    private final Optional<String> reason;

    ResourceType(String type, String nameProperty, String service, String arnPrefix) {
        this(type, nameProperty, service, arnPrefix, Optional.empty());
    }

    ResourceType(String type, String nameProperty, String service, String arnPrefix, String reason) {
        this(type, nameProperty, service, arnPrefix, Optional.of(reason));
    }

    ResourceType(String type, String nameProperty, String service, String arnPrefix, Optional<String> reason) {
        this.type = type;
        this.nameProperty = nameProperty;
        this.service = service;
        this.arnPrefix = arnPrefix;
        this.reason = reason;
    }

    static Optional<ResourceType> of(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    /** The property that gives the physical name; empty where there is none. */
    String nameProperty() {
        return nameProperty;
    }

    /** Why the local cloud leaves it out; empty where it carries it out. */
    Optional<String> reason() {
        return reason;
    }

    /** The ARN of a resource of this type by its physical name. */
    String arn(String region, String account, String name) {
        return "arn:aws:" + service + ":" + scope(region, account) + ":" + arnPrefix + name;
    }

    private String scope(String region, String account) {
        return switch (service) {
            case "s3" -> ":";
            case "iam", "cloudfront" -> ":" + account;
            case "apigateway" -> region + ":";
            default -> region + ":" + account;
        };
    }
}
