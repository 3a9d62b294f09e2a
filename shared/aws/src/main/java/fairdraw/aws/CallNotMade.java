package fairdraw.aws;

import java.io.Serial;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * The failure of a call that was not made, because its breaker is open or its caller has waited for
 * long enough.
 */
public final class CallNotMade extends SdkClientException {

    @Serial private static final long serialVersionUID = 1L;

    CallNotMade(String why) {
        super(SdkClientException.builder().message(why));
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
