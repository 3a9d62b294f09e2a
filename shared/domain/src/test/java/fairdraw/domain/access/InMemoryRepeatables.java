package fairdraw.domain.access;

import fairdraw.domain.ids.OperatorId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Operators' calls with an {@code Idempotency-Key} in memory. */
public final class InMemoryRepeatables implements Repeatables {
    private final Map<Place, Repeatable> calls = new HashMap<>();

    private record Place(OperatorId operatorId, String keyHash) {
        static Place of(Repeatable call) {
            return new Place(call.operatorId(), call.keyHash());
        }
    }

    @Override
    public synchronized Repeatable begin(Repeatable call, Instant now) {
        var before = calls.get(Place.of(call));
        if (before != null && before.expiresAt().isAfter(now) && !isSame(before, call)) {
            return before;
        }
        calls.put(Place.of(call), call);
        return call;
    }

    @Override
    public synchronized void replace(Repeatable call) {
        calls.computeIfPresent(Place.of(call), (_, before) -> isSame(before, call) ? call : before);
    }

    private static boolean isSame(Repeatable before, Repeatable call) {
        return before.token().equals(call.token());
    }
}
