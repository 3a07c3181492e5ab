package dev.souk.testkit.http;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/**
 * What Lambda tells a function about its call.
 *
 * @param function the function's name
 * @param requestId the call's own id
 * @param remainingMilliseconds how long it may still run
 */
public record TestContext(String function, String requestId, int remainingMilliseconds) implements Context {
    /** A call that may run for ten seconds. */
    public TestContext(String function, String requestId) {
        this(function, requestId, 10_000);
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + function;
    }

    @Override
    public String getLogStreamName() {
        return "test";
    }

    @Override
    public String getFunctionName() {
        return function;
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:eu-west-1:000000000000:function:" + function;
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw new UnsupportedOperationException("No function of Souk is called with a Cognito identity");
    }

    @Override
    public ClientContext getClientContext() {
        throw new UnsupportedOperationException("No function of Souk is called by a mobile SDK");
    }

    @Override
    public int getRemainingTimeInMillis() {
        return remainingMilliseconds;
    }

    @Override
    public int getMemoryLimitInMB() {
        return 256;
    }

    @Override
    public LambdaLogger getLogger() {
        throw new UnsupportedOperationException("Souk logs through JBoss Logging");
    }
}
