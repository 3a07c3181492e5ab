package dev.souk.cdk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CacheCookieBehavior;
import software.amazon.awscdk.services.cloudfront.CacheHeaderBehavior;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.CacheQueryStringBehavior;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.ICachePolicy;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.cloudfront.origins.OriginGroup;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketPolicy;
import software.constructs.Construct;

/** CloudFront in front of all, so that shop, media and API are one origin and nothing needs CORS. */
final class EdgeStack extends Stack {
    private final Distribution distribution;
    private final String publicUrl;

    /** The ids of the APIs behind the edge. */
    record Gateways(String http, String sockets) {}

    EdgeStack(Construct scope, Settings settings, Gateways gateways, StorefrontStack files) {
        super(scope, settings.named("edge"));
        var headers = new EdgeHeaders(this, settings);
        var storefrontOrigin = origin("storefront", files.storefront());
        var single = at(
                FunctionEventType.VIEWER_REQUEST,
                function(settings, "single-page-fallback", EdgeFunctions.SINGLE_PAGE));
        var pages = files(storefrontOrigin, headers.pages())
                .functionAssociations(List.of(single))
                .build();
        var behaviours = new LinkedHashMap<String, BehaviorOptions>();
        behaviours.put(
                "/api/openapi.json", files(storefrontOrigin, headers.data()).build());
        behaviours.put(
                "/api/reference*", files(storefrontOrigin, headers.pages()).build());
        behaviours.put("/api/*", api(settings, gateways.http(), headers.data()));
        // A WebSocket API takes the first part of the path for its stage: this one is named as the path is.
        behaviours.put("/" + SocketStage.NAME, sockets(gateways.sockets(), headers.data()));
        behaviours.put(
                "/media/*",
                files(origin("media", files.media()), headers.data()).build());
        madeBefore(behaviours, settings, gateways.http(), files, headers, pages);
        this.distribution = distribution(settings, pages, behaviours);
        this.publicUrl = "https://"
                + settings.domain().map(Settings.Domain::name).orElseGet(distribution::getDistributionDomainName);
        CfnOutput.Builder.create(this, "PublicUrl").value(publicUrl).build();
        CfnOutput.Builder.create(this, "DistributionId")
                .value(distribution.getDistributionId())
                .build();
    }

    /** Where shoppers go; without a slash at its end. */
    String publicUrl() {
        return publicUrl;
    }

    /**
     * Pages that were made before somebody asked. One that is not there the API makes: a bucket would say so in XML, and
     * an error page of the distribution would stand in the place of the API's own answers too.
     */
    private void madeBefore(
            Map<String, BehaviorOptions> behaviours,
            Settings settings,
            String apiId,
            StorefrontStack files,
            EdgeHeaders headers,
            BehaviorOptions byScript) {
        var bucket = origin("pages", files.pages());
        var origin = OriginGroup.Builder.create()
                .primaryOrigin(bucket)
                .fallbackOrigin(HttpOrigin.Builder.create(gateway(apiId)).build())
                .fallbackStatusCodes(List.of(403, 404))
                .build();
        var made = files(origin, headers.pages())
                .cachePolicy(withoutQuery(settings))
                .functionAssociations(List.of(
                        at(
                                FunctionEventType.VIEWER_REQUEST,
                                function(settings, "page-address", EdgeFunctions.PAGE_ADDRESS)),
                        at(
                                FunctionEventType.VIEWER_RESPONSE,
                                function(settings, "page-status", EdgeFunctions.PAGE_STATUS))))
                .build();
        behaviours.put("/p/*/review", byScript);
        behaviours.put("/p/?*", made);
        behaviours.put("/c/?*", made);
        var texts = files(bucket, headers.data()).build();
        behaviours.put("/sitemap*.xml", texts);
        behaviours.put("/robots.txt", texts);
    }

    private Distribution distribution(
            Settings settings, BehaviorOptions pages, Map<String, BehaviorOptions> behaviours) {
        var builder = Distribution.Builder.create(this, "distribution")
                .comment(settings.named("edge"))
                .defaultBehavior(pages)
                .additionalBehaviors(behaviours)
                .defaultRootObject("index.html")
                .httpVersion(HttpVersion.HTTP2_AND_3)
                .priceClass(PriceClass.PRICE_CLASS_100);
        settings.domain()
                .ifPresent(domain -> builder.domainNames(List.of(domain.name()))
                        .certificate(Certificate.fromCertificateArn(this, "certificate", domain.certificateArn())));
        var distribution = builder.build();
        accept(settings, distribution);
        return distribution;
    }

    private static void accept(Settings settings, Distribution distribution) {
        Accepted.finding(distribution, "CFR1", "Who reads the shop may be anywhere; orders say where is delivered to.");
        Accepted.finding(
                distribution,
                "CFR2",
                "A firewall bills $5 a month while nobody comes; the gateway throttles each route.");
        Accepted.finding(
                distribution,
                "CFR3",
                "The gateway logs each request to the API; the rest are public files of a bucket.");
        if (settings.domain().isEmpty()) {
            Accepted.finding(
                    distribution,
                    "CFR4",
                    "CloudFront's own domain has CloudFront's own policy; SOUK_DOMAIN sets TLS 1.2.");
        }
    }

    private static BehaviorOptions.Builder files(IOrigin origin, ResponseHeadersPolicy headers) {
        return BehaviorOptions.builder()
                .origin(origin)
                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                .allowedMethods(AllowedMethods.ALLOW_GET_HEAD)
                .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
                .responseHeadersPolicy(headers)
                .compress(true);
    }

    private static BehaviorOptions sockets(String apiId, ResponseHeadersPolicy headers) {
        return BehaviorOptions.builder()
                .origin(HttpOrigin.Builder.create(gateway(apiId)).build())
                .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
                .allowedMethods(AllowedMethods.ALLOW_GET_HEAD)
                .cachePolicy(CachePolicy.CACHING_DISABLED)
                // The handshake's own headers pass through, Sec-WebSocket-Protocol with the ticket among them.
                .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
                .responseHeadersPolicy(headers)
                .build();
    }

    private static String gateway(String apiId) {
        return apiId + ".execute-api." + Aws.REGION + ".amazonaws.com";
    }

    private BehaviorOptions api(Settings settings, String apiId, ResponseHeadersPolicy headers) {
        return BehaviorOptions.builder()
                .origin(HttpOrigin.Builder.create(gateway(apiId)).build())
                .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
                .allowedMethods(AllowedMethods.ALLOW_ALL)
                .cachePolicy(asTheOriginSays(settings))
                // The host has to be the gateway's own; all else, the token too, passes through.
                .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
                .responseHeadersPolicy(headers)
                .compress(true)
                .build();
    }

    /**
     * Keeps what the origin's {@code Cache-Control} says may be kept, and nothing else. Neither token nor cookie is part of
     * the key: what differs by caller is answered {@code no-store}, as the contract states for each operation.
     */
    private ICachePolicy asTheOriginSays(Settings settings) {
        return CachePolicy.Builder.create(this, "as-the-origin-says")
                .cachePolicyName(settings.named("as-the-origin-says"))
                .minTtl(Duration.seconds(0))
                .defaultTtl(Duration.seconds(0))
                .maxTtl(Duration.days(1))
                .queryStringBehavior(CacheQueryStringBehavior.all())
                .headerBehavior(CacheHeaderBehavior.none())
                .cookieBehavior(CacheCookieBehavior.none())
                .enableAcceptEncodingBrotli(true)
                .enableAcceptEncodingGzip(true)
                .build();
    }

    /** As the origin says, whatever stands behind the question mark: a page is the same for all who come to it. */
    private ICachePolicy withoutQuery(Settings settings) {
        return CachePolicy.Builder.create(this, "pages")
                .cachePolicyName(settings.named("pages"))
                .minTtl(Duration.seconds(0))
                .defaultTtl(Duration.seconds(0))
                .maxTtl(Duration.days(1))
                .enableAcceptEncodingBrotli(true)
                .enableAcceptEncodingGzip(true)
                .build();
    }

    private Function function(Settings settings, String name, String code) {
        return Function.Builder.create(this, name)
                .functionName(settings.named(name))
                // The local cloud runs no JavaScript: it does what this name says in the function's place.
                .comment(name)
                .runtime(FunctionRuntime.JS_2_0)
                .code(FunctionCode.fromInline(code))
                .build();
    }

    private static FunctionAssociation at(FunctionEventType event, Function function) {
        return FunctionAssociation.builder().function(function).eventType(event).build();
    }

    /**
     * The bucket as an origin that only this distribution may read, and only by TLS. The policy stands here and not with
     * the bucket, since it names the distribution, which names the bucket.
     */
    private IOrigin origin(String name, Bucket bucket) {
        var policy = BucketPolicy.Builder.create(this, name + "-policy")
                .bucket(bucket)
                .build();
        policy.getDocument()
                .addStatements(PolicyStatement.Builder.create()
                        .effect(Effect.DENY)
                        .principals(List.of(new AnyPrincipal()))
                        .actions(List.of("s3:*"))
                        .resources(List.of(bucket.getBucketArn(), bucket.arnForObjects("*")))
                        .conditions(Map.of("Bool", Map.of("aws:SecureTransport", "false")))
                        .build());
        bucket.setPolicy(policy);
        return S3BucketOrigin.withOriginAccessControl(bucket);
    }
}
