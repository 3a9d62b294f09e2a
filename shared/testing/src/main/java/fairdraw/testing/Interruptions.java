package fairdraw.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Lets something happen at one chosen call among those made to some ports, counted from 1. */
public final class Interruptions {

    private final int at;
    private final boolean afterwards;
    private final Runnable happening;
    private int calls;

    private Interruptions(int at, boolean afterwards, Runnable happening) {
        this.at = at;
        this.afterwards = afterwards;
        this.happening = happening;
    }

    /** Right before that call is carried out. */
    public static Interruptions before(int call, Runnable happening) {
        return new Interruptions(call, false, happening);
    }

    /** After that call was carried out, before its answer is heard. */
    public static Interruptions after(int call, Runnable happening) {
        return new Interruptions(call, true, happening);
    }

    /** The port with the interruption in it. */
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

    /** Whether the call was made, so that it happened. */
    public boolean happened() {
        return calls >= at;
    }
}
