package dev.souk.cdk;

import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/**
 * The name of the bucket that people's files come to. It is known before the bucket is there: functions are told it, and the
 * bucket tells functions, so one of the two has to be named by something else than a reference. Bucket names are one space for
 * all of AWS, hence the account and the region in it.
 */
final class UploadsBucket {
    /** As the contract calls it. */
    static final String NAME = "uploads";

    private UploadsBucket() {}

    static String name(Settings settings) {
        return settings.named(NAME) + "-" + Aws.ACCOUNT_ID + "-" + Aws.REGION;
    }

    /** Where a browser reaches it, without a slash at the end. */
    static String url(Settings settings) {
        return "https://" + name(settings) + ".s3." + Aws.REGION + ".amazonaws.com";
    }

    /** The bucket as those know it who are there before it. */
    static IBucket known(Construct scope, Settings settings) {
        return Bucket.fromBucketName(scope, NAME, name(settings));
    }
}
