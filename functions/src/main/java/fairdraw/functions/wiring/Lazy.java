package fairdraw.functions.wiring;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something made when it is first asked for, so never before a snapshot of the function is taken.
 */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private final AtomicReference<@Nullable T> made = new AtomicReference<>();

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        @Nullable T there = made.get();
        if (there == null) {
            there = maker.get();
            made.set(there);
        }
        return there;
    }
}
