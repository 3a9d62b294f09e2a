package fairdraw.domain.draws.sealing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** The death of whoever makes a certain call. */
final class Deaths {

    private final int call;
    private final boolean done;
    private int calls;
    private boolean happened;

    Deaths(int call, boolean done) {
        this.call = call;
        this.done = done;
    }

    <T> T of(Class<T> port, T target) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, arguments) -> {
                            boolean last = isLast();
                            if (last && !done) {
                                throw new Died();
                            }
                            try {
                                Object result = method.invoke(target, arguments);
                                if (last) {
                                    throw new Died();
                                }
                                return result;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    private synchronized boolean isLast() {
        boolean last = calls++ == call;
        happened |= last;
        return last;
    }

    /** Returns whether the call has been made. */
    synchronized boolean happened() {
        return happened;
    }

    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
