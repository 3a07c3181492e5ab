package dev.souk.platform.receipts;

import java.util.Map;
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
            Receipts.current().request(service(attributes) + "." + operation(attributes));
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (isDynamoDb(attributes)) {
            var byAws = context.httpRequest().host().endsWith(AWS);
            count(Capacity.of(context.request(), context.response(), byAws), attributes);
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (isDynamoDb(attributes)) {
            count(Capacity.ofFailure(context.request(), context.exception()), attributes);
        }
    }

    private static void count(Map<String, Receipt.Units> byTable, ExecutionAttributes attributes) {
        byTable.forEach((table, units) -> Receipts.current().add(table + "." + operation(attributes), units));
    }

    private static String operation(ExecutionAttributes attributes) {
        return attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    }

    private static boolean isDynamoDb(ExecutionAttributes attributes) {
        return DYNAMODB.equals(service(attributes));
    }

    private static String service(ExecutionAttributes attributes) {
        return attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
    }
}
