package fairdraw.functions.installation;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** An interceptor that looks at the stored items before each write of a function. */
final class Onlooker implements ExecutionInterceptor {

    private volatile boolean isLooking;
    private volatile Runnable look = () -> {};

    /** Does the work and runs {@code each} before every write in it. */
    void watch(Runnable work, Runnable each) {
        look = each;
        try {
            work.run();
        } finally {
            look = () -> {};
        }
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        boolean writes =
                switch (context.request()) {
                    case PutItemRequest _, UpdateItemRequest _, TransactWriteItemsRequest _ -> true;
                    default -> false;
                };
        if (writes && !isLooking) {
            isLooking = true;
            try {
                // On a thread of its own, since the caller's stands for the function that it runs.
                CompletableFuture.runAsync(look, Thread::startVirtualThread).join();
            } finally {
                isLooking = false;
            }
        }
    }
}
