package fairdraw.functions.installation;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** A context that fails the test if any of its methods is called. */
public final class NoContext implements Context {

    @Override
    public String getAwsRequestId() {
        throw unwanted();
    }

    @Override
    public String getLogGroupName() {
        throw unwanted();
    }

    @Override
    public String getLogStreamName() {
        throw unwanted();
    }

    @Override
    public String getFunctionName() {
        throw unwanted();
    }

    @Override
    public String getFunctionVersion() {
        throw unwanted();
    }

    @Override
    public String getInvokedFunctionArn() {
        throw unwanted();
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw unwanted();
    }

    @Override
    public ClientContext getClientContext() {
        throw unwanted();
    }

    @Override
    public int getRemainingTimeInMillis() {
        throw unwanted();
    }

    @Override
    public int getMemoryLimitInMB() {
        throw unwanted();
    }

    @Override
    public LambdaLogger getLogger() {
        throw unwanted();
    }

    private static AssertionError unwanted() {
        return new AssertionError("functions know nothing of their context");
    }
}
