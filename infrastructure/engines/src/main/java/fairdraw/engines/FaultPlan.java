package fairdraw.engines;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Decides, request by request, which fault befalls it; asked by many threads at once. */
@FunctionalInterface
public interface FaultPlan {

    /** The operations that write. */
    Set<String> WRITES =
            Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

    /** The fault of the next request of this operation, such as {@code PutItem}; mostly none. */
    Optional<Fault> next(String operation);

    /** Nothing goes wrong. */
    static FaultPlan none() {
        return _ -> Optional.empty();
    }

    /** The {@code nth} request of one of these operations, counted from 1, fails once. */
    static FaultPlan nth(Set<String> operations, int nth, Fault fault) {
        AtomicInteger seen = new AtomicInteger();
        return operation ->
                operations.contains(operation) && seen.incrementAndGet() == nth
                        ? Optional.of(fault)
                        : Optional.empty();
    }

    /** The first requests of these operations fail, each in its own way. */
    static FaultPlan inTurn(Set<String> operations, List<Fault> faults) {
        Iterator<Fault> left = List.copyOf(faults).iterator();
        return operation -> {
            synchronized (left) {
                return operations.contains(operation) && left.hasNext()
                        ? Optional.of(left.next())
                        : Optional.empty();
            }
        };
    }

    /** Every other request of these operations fails, beginning with the first. */
    static FaultPlan everyOther(Set<String> operations, Fault fault) {
        AtomicInteger seen = new AtomicInteger();
        return operation ->
                operations.contains(operation) && seen.incrementAndGet() % 2 == 1
                        ? Optional.of(fault)
                        : Optional.empty();
    }

    /** Every request of these operations fails with this probability, in one of these ways. */
    static FaultPlan seeded(
            long seed, double probability, Set<String> operations, List<Fault> faults) {
        Random random = new Random(seed);
        List<Fault> ways = List.copyOf(faults);
        return operation ->
                operations.contains(operation) && random.nextDouble() < probability
                        ? Optional.of(ways.get(random.nextInt(ways.size())))
                        : Optional.empty();
    }
}
