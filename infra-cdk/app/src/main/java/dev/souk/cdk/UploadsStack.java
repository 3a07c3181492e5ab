package dev.souk.cdk;

import dev.souk.contract.Contract;
import dev.souk.contract.Worker.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CorsRule;
import software.amazon.awscdk.services.s3.HttpMethods;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * The bucket that people's files come to, straight from their browsers. It is made last: S3 wires it to functions that are
 * there and let it call them.
 */
final class UploadsStack extends Stack {
    /** What nobody has made use of by then, nobody will. */
    private static final Duration FILES_KEPT = Duration.days(1);

    /** What calls those who make pages, file products and fetch pictures: done with once it is there. */
    private static final List<String> CALLS =
            List.of("page-changes", "page-steps", "category-steps", "picture-fetches");

    UploadsStack(
            Construct scope,
            Settings settings,
            Contract contract,
            Map<Trigger.Objects, IFunction> told,
            String publicUrl) {
        super(scope, settings.named(UploadsBucket.NAME));
        var bucket = Bucket.Builder.create(this, UploadsBucket.NAME)
                .bucketName(UploadsBucket.name(settings))
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .cors(List.of(CorsRule.builder()
                        .allowedOrigins(List.of(publicUrl))
                        .allowedMethods(List.of(HttpMethods.POST))
                        .allowedHeaders(List.of("content-type"))
                        .maxAge((int) Duration.hours(1).toSeconds().longValue())
                        .build()))
                .lifecycleRules(Stream.concat(purposes(contract).stream(), CALLS.stream())
                        .map(UploadsStack::goesByItself)
                        .toList())
                .removalPolicy(settings.keepData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
                .build();
        Accepted.finding(bucket, "S1", "Who sends a file has a ticket of the shop's, which is in the gateway's log.");
        if (!told.isEmpty()) {
            // The CDK's own way makes a function that makes the wiring, with a role for all buckets.
            ((CfnBucket) Objects.requireNonNull(bucket.getNode().getDefaultChild()))
                    .setNotificationConfiguration(CfnBucket.NotificationConfigurationProperty.builder()
                            .lambdaConfigurations(told.entrySet().stream()
                                    .flatMap(entry -> entry.getKey().prefixes().stream()
                                            .map(prefix -> tells(prefix, entry.getValue())))
                                    .toList())
                            .build());
        }
    }

    private static List<String> purposes(Contract contract) {
        var names = contract.document().at("/components/schemas/UploadPurpose/enum");
        return StreamSupport.stream(names.spliterator(), false)
                .map(name -> name.asText())
                .toList();
    }

    private static LifecycleRule goesByItself(String purpose) {
        return LifecycleRule.builder()
                .id(purpose)
                .prefix(purpose + "/")
                .expiration(FILES_KEPT)
                .abortIncompleteMultipartUploadAfter(FILES_KEPT)
                .build();
    }

    private static CfnBucket.LambdaConfigurationProperty tells(String prefix, IFunction function) {
        return CfnBucket.LambdaConfigurationProperty.builder()
                .event("s3:ObjectCreated:*")
                .function(function.getFunctionArn())
                .filter(CfnBucket.NotificationFilterProperty.builder()
                        .s3Key(CfnBucket.S3KeyFilterProperty.builder()
                                .rules(List.of(CfnBucket.FilterRuleProperty.builder()
                                        .name("prefix")
                                        .value(prefix)
                                        .build()))
                                .build())
                        .build())
                .build();
    }
}
