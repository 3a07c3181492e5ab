package dev.souk.platform.aws;

import software.amazon.awssdk.core.interceptor.Context.ModifyHttpRequest;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Sends bodies at once, where the SDK would have S3 asked first ({@code Expect: 100-continue}). Java's own connection loses
 * a put in some hundreds when it waits for that answer on a kept connection, which the SDK does not try again, and one in
 * some forty answers that refuse a condition. What Souk puts is small: to ask first costs it more than a body in vain.
 */
public final class WithoutExpectation implements ExecutionInterceptor {
    @Override
    public SdkHttpRequest modifyHttpRequest(ModifyHttpRequest context, ExecutionAttributes attributes) {
        return context.httpRequest().toBuilder().removeHeader("Expect").build();
    }
}
