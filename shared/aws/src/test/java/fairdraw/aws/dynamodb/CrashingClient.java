package fairdraw.aws.dynamodb;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A client whose process dies at a chosen request, either right after making it or right before.
 */
public final class CrashingClient {

    /** The end of a process, which no code catches. */
    public static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final DynamoDbClient real;
    private int requests;
    private int at;
    private boolean afterwards;

    public CrashingClient(DynamoDbClient real) {
        this.real = real;
    }

    /** Dies at the {@code request}th request from now on, counted from 1. */
    public synchronized void dieAt(int request, boolean afterwards) {
        this.requests = 0;
        this.at = request;
        this.afterwards = afterwards;
    }

    /** Stops dying. */
    public synchronized void live() {
        at = 0;
    }

    private synchronized boolean count() {
        return ++requests == at;
    }

    public DynamoDbClient client() {
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        DynamoDbClient.class.getClassLoader(),
                        new Class<?>[] {DynamoDbClient.class},
                        this::invoke);
    }

    /**
     * Passes a call on; convenience methods and paginators come back here with each of their
     * requests.
     */
    private Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (!isRequest(method)) {
            return method.isDefault()
                    ? InvocationHandler.invokeDefault(proxy, method, arguments)
                    : method.invoke(real, arguments);
        }
        boolean last = count();
        if (last && !afterwards) {
            throw new Crash();
        }
        try {
            Object answer = method.invoke(real, arguments);
            if (last) {
                throw new Crash();
            }
            return answer;
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static boolean isRequest(Method method) {
        return method.getParameterCount() == 1
                && SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0])
                && SdkResponse.class.isAssignableFrom(method.getReturnType());
    }
}
