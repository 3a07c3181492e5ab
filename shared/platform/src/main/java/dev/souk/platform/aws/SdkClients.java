package dev.souk.platform.aws;

import dev.souk.platform.receipts.CountingInterceptor;
import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** How Souk opens AWS SDK clients: the smallest HTTP client, and limits below those of a function. */
public final class SdkClients {
    /** A connection within a region is there within milliseconds; a lost packet is sent again after a second. */
    private static final Duration CONNECT = Duration.ofMillis(1500);
    /** No call that Souk makes takes a second when all is well. */
    private static final Duration ANSWER = Duration.ofSeconds(3);
    /** With all retries: below the shortest time-out of a function (10 s), so that the fault is ours to answer. */
    private static final Duration WHOLE_CALL = Duration.ofSeconds(8);

    private SdkClients() {}

    /** Opens a client. Region and credentials come from the environment, as does another endpoint than AWS's own. */
    public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C open(B builder) {
        return builder.httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER))
                .overrideConfiguration(override -> override.apiCallTimeout(WHOLE_CALL)
                        .addExecutionInterceptor(new CountingInterceptor())
                        .addExecutionInterceptor(new WithoutExpectation()))
                .build();
    }
}
