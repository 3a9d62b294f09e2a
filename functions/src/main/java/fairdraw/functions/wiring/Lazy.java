package fairdraw.functions.wiring;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value created on first use, and so never before the function's snapshot is taken. */
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
