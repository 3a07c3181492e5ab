package dev.souk.cdk;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeader;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.constructs.Construct;

/** The headers that the edge adds: one set for pages, which run scripts, and one for all else, which must not. */
final class EdgeHeaders {
    private final ResponseHeadersPolicy pages;
    private final ResponseHeadersPolicy data;

    EdgeHeaders(Construct scope, Settings settings) {
        this.pages = policy(scope, settings, "pages", PagePolicy.of(settings.payments(), UploadsBucket.url(settings)));
        this.data = policy(scope, settings, "data", "default-src 'none'; frame-ancestors 'none'; sandbox");
    }

    ResponseHeadersPolicy pages() {
        return pages;
    }

    ResponseHeadersPolicy data() {
        return data;
    }

    private static ResponseHeadersPolicy policy(Construct scope, Settings settings, String name, String content) {
        return ResponseHeadersPolicy.Builder.create(scope, name + "-headers")
                .responseHeadersPolicyName(settings.named(name))
                .securityHeadersBehavior(ResponseSecurityHeadersBehavior.builder()
                        .contentSecurityPolicy(ResponseHeadersContentSecurityPolicy.builder()
                                .contentSecurityPolicy(content)
                                .override(true)
                                .build())
                        .contentTypeOptions(ResponseHeadersContentTypeOptions.builder()
                                .override(true)
                                .build())
                        .frameOptions(ResponseHeadersFrameOptions.builder()
                                .frameOption(HeadersFrameOption.DENY)
                                .override(true)
                                .build())
                        .referrerPolicy(ResponseHeadersReferrerPolicy.builder()
                                .referrerPolicy(HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)
                                .override(true)
                                .build())
                        .strictTransportSecurity(ResponseHeadersStrictTransportSecurity.builder()
                                .accessControlMaxAge(Duration.days(730))
                                .includeSubdomains(true)
                                .override(true)
                                .build())
                        .build())
                .customHeadersBehavior(ResponseCustomHeadersBehavior.builder()
                        .customHeaders(List.of(
                                header("Cross-Origin-Opener-Policy", PagePolicy.openers(settings.payments())),
                                header("Cross-Origin-Resource-Policy", "same-origin"),
                                header("Permissions-Policy", PagePolicy.permissions(settings.payments()))))
                        .build())
                .build();
    }

    private static ResponseCustomHeader header(String name, String value) {
        return ResponseCustomHeader.builder()
                .header(name)
                .value(value)
                .override(true)
                .build();
    }
}
