package dev.souk.platform.receipts;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Counts the calls of a synchronous client into the receipt of the thread that makes them. Each attempt that goes over
 * the wire is a request that AWS charges; units of DynamoDB come with the answer.
 */
public final class CountingInterceptor implements ExecutionInterceptor {
    private static final String DYNAMODB = "DynamoDb";
    private static final String AWS = ".amazonaws.com";

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return isDynamoDb(attributes) ? Capacity.asked(context.request()) : context.request();
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (!isDynamoDb(attributes)) {
            Receipts.current()
                    .request(service(attributes) + "." + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (isDynamoDb(attributes)) {
            var byAws = context.httpRequest().host().endsWith(AWS);
            Capacity.of(context.request(), context.response(), byAws).forEach(Receipts.current()::add);
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (isDynamoDb(attributes)) {
            Capacity.ofFailure(context.request(), context.exception()).forEach(Receipts.current()::add);
        }
    }

    private static boolean isDynamoDb(ExecutionAttributes attributes) {
        return DYNAMODB.equals(service(attributes));
    }

    private static String service(ExecutionAttributes attributes) {
        return attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
    }
}
