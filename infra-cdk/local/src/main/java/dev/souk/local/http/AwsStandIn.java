package dev.souk.local.http;

/**
 * A service of AWS that the local cloud plays itself. All stand-ins share one loopback port, which functions are told by
 * {@code AWS_ENDPOINT_URL_<SERVICE>}. Make it an application-scoped bean and it is served.
 */
public interface AwsStandIn {
    /** The name in the variable: {@code COGNITO_IDENTITY_PROVIDER}, {@code SSM}, {@code SESV2}. */
    String service();

    /** Whether a request is for this service, by {@code X-Amz-Target} or by path. */
    boolean serves(WebRequest request);

    /** Answers in the service's own protocol, errors included. Runs on a virtual thread and may block. */
    WebResponse answer(WebRequest request);
}
