package fairdraw.domain.webhooks.deliveries;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that ends before one of its writes to the tables; none comes after it. */
final class Killed {

    private static final Set<String> READS = Set.of("find", "waiting", "see", "log");

    private final AtomicInteger left;

    /** Ends before this write, counted from 1. */
    Killed(int write) {
        left = new AtomicInteger(write);
    }

    /** The end of the process. */
    static final class Now extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    Deliveries on(Deliveries port) {
        return on(Deliveries.class, port);
    }

    Strands on(Strands port) {
        return on(Strands.class, port);
    }

    private <T> T on(Class<T> type, T port) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            if (!READS.contains(method.getName()) && left.decrementAndGet() <= 0) {
                                throw new Now();
                            }
                            try {
                                return method.invoke(port, arguments);
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        }));
    }
}
