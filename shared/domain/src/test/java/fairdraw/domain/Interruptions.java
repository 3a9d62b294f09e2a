package fairdraw.domain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** An interruption at one of the calls to a set of ports, counted together from 1. */
public final class Interruptions {

    private final int at;
    private final boolean afterwards;
    private final Runnable happening;
    private int calls;

    /** The end of a process, which no code catches. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    private Interruptions(int at, boolean afterwards, Runnable happening) {
        this.at = at;
        this.afterwards = afterwards;
        this.happening = happening;
    }

    /** Runs {@code happening} right before the call is carried out. */
    public static Interruptions before(int call, Runnable happening) {
        return new Interruptions(call, false, happening);
    }

    /** Runs {@code happening} after the call was carried out and before it returns. */
    public static Interruptions after(int call, Runnable happening) {
        return new Interruptions(call, true, happening);
    }

    /** Ends the process at the call, before or after it was carried out. */
    public static Interruptions dying(int call, boolean afterwards) {
        return new Interruptions(
                call,
                afterwards,
                () -> {
                    throw new Death();
                });
    }

    /**
     * Does the work up to its end or to that of the process, after which nothing of it continues.
     *
     * @return whether the process ended
     */
    public static boolean dies(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Death _) {
            return true;
        }
    }

    /** Returns the port with the interruption added. */
    public <T> T of(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, arguments) -> {
                            boolean now = ++calls == at;
                            if (now && !afterwards) {
                                happening.run();
                            }
                            try {
                                Object answer = method.invoke(real, arguments);
                                if (now && afterwards) {
                                    happening.run();
                                }
                                return answer;
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        }));
    }

    /** Whether the call was made, and with it the interruption. */
    public boolean happened() {
        return calls >= at;
    }
}
