package fairdraw.engines;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A plan that gives each request its fault or none. Many threads call it at once. */
@FunctionalInterface
public interface FaultPlan {

    /** The operations that write. */
    Set<String> WRITES =
            Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

    /**
     * Returns the fault of the next request of an operation, such as {@code PutItem}; mostly none.
     */
    Optional<Fault> next(String operation);

    /** Returns the plan without faults. */
    static FaultPlan none() {
        return _ -> Optional.empty();
    }

    /** Returns the plan that fails the {@code nth} request of these operations, counted from 1. */
    static FaultPlan nth(Set<String> operations, int nth, Fault fault) {
        AtomicInteger seen = new AtomicInteger();
        return operation ->
                operations.contains(operation) && seen.incrementAndGet() == nth
                        ? Optional.of(fault)
                        : Optional.empty();
    }

    /**
     * Returns the plan that fails the first requests of these operations, each with the next fault.
     */
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

    /**
     * Returns the plan that fails every other request of these operations, beginning with the
     * first.
     */
    static FaultPlan everyOther(Set<String> operations, Fault fault) {
        AtomicInteger seen = new AtomicInteger();
        return operation ->
                operations.contains(operation) && seen.incrementAndGet() % 2 == 1
                        ? Optional.of(fault)
                        : Optional.empty();
    }

    /**
     * Returns the plan that fails each request of these operations with this probability, by one of
     * these faults.
     */
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
