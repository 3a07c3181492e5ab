package dev.souk.cdk;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.constructs.Construct;

/**
 * What the edge serves from S3: the storefront's files, which a build makes anew, the pages that need no script, which functions
 * make of the catalogue, and media, which nobody can make anew.
 */
final class StorefrontStack extends Stack {
    private final Bucket storefront;
    private final Bucket pages;
    private final Bucket media;

    StorefrontStack(Construct scope, Settings settings) {
        super(scope, settings.named("storefront"));
        this.storefront = bucket("storefront", false);
        this.pages = bucket("pages", false);
        this.media = bucket("media", settings.keepData());
        CfnOutput.Builder.create(this, "StorefrontBucket")
                .value(storefront.getBucketName())
                .build();
        CfnOutput.Builder.create(this, "PagesBucket")
                .value(pages.getBucketName())
                .build();
        CfnOutput.Builder.create(this, "MediaBucket")
                .value(media.getBucketName())
                .build();
    }

    Bucket storefront() {
        return storefront;
    }

    /** Apart from the storefront's files, so that what may write pages can write no script. */
    Bucket pages() {
        return pages;
    }

    Bucket media() {
        return media;
    }

    /** Names are left to CloudFormation: bucket names are one space for all of AWS. */
    private Bucket bucket(String name, boolean keep) {
        var bucket = Bucket.Builder.create(this, name)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .removalPolicy(keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
                .build();
        Accepted.finding(bucket, "S1", "What is here the edge serves to everybody.");
        Accepted.finding(
                bucket, "S10", "The policy that refuses all but TLS stands in the edge's stack, with its reader.");
        return bucket;
    }
}
