package fairdraw.functions.rehearsals;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import org.jspecify.annotations.Nullable;

/** The context of an invocation on a stage. */
record StageContext(String function) implements Context {

    private static final String NONE = "rehearsal";

    @Override
    public String getAwsRequestId() {
        return NONE;
    }

    @Override
    public String getLogGroupName() {
        return NONE;
    }

    @Override
    public String getLogStreamName() {
        return NONE;
    }

    @Override
    public String getFunctionName() {
        return function;
    }

    @Override
    public String getFunctionVersion() {
        return NONE;
    }

    @Override
    public String getInvokedFunctionArn() {
        return NONE;
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int getMemoryLimitInMB() {
        return Integer.MAX_VALUE;
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                // Nobody reads what is said on a stage.
            }

            @Override
            public void log(byte[] message) {
                // The same.
            }
        };
    }
}
