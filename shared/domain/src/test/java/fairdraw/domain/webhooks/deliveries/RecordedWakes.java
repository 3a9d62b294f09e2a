package fairdraw.domain.webhooks.deliveries;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A queue that records the wakes. */
final class RecordedWakes implements Wakes {

    private final List<Later> later = new ArrayList<>();

    /** A wake and its delay. */
    record Later(Wake wake, Duration after) {}

    /** Returns the recorded wakes and forgets them. */
    synchronized List<Later> taken() {
        List<Later> taken = List.copyOf(later);
        later.clear();
        return taken;
    }

    @Override
    public synchronized void wake(Wake wake, Duration after) {
        later.add(new Later(wake, after));
    }

    @Override
    public void all(List<Wake> wakes) {
        wakes.forEach(this::wake);
    }
}
