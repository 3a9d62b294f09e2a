package fairdraw.local.services;

import java.io.IOException;

/** A service behind the AWS endpoint. */
@FunctionalInterface
interface AwsService {
    /** Answers a call, or throws an {@link AwsFailure}. */
    AwsAnswer answer(AwsCall call) throws IOException, InterruptedException;
}
