package fairdraw.benchmarks.costs;

import java.time.Duration;
import java.util.List;

/**
 * A rate of sale, with what follows from it: a new table has four shards, each of which the
 * publisher reads by four and the list's function by one.
 */
enum Rate {
    /** The list's function finds what its shard had in three seconds: 1 + 3 / 4 tickets. */
    SLOW("1 a second", Duration.ofSeconds(1), 1, List.of(1, 1, 2, 3)),
    /** Some ten shards, and a hundred environments that sell. */
    FAST("1,000 a second", Duration.ofMillis(100), 25, List.of(90));

    private final String word;
    private final Duration between;
    private final int published;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes no other.
    private final List<Integer> listed;

    Rate(String word, Duration between, int published, List<Integer> listed) {
        this.word = word;
        this.between = between;
        this.published = published;
        this.listed = listed;
    }

    String word() {
        return word;
    }

    /** Returns the time between two tickets that one environment sells. */
    Duration between() {
        return between;
    }

    /** Returns the records of the publisher's invocations, which repeat. */
    List<Integer> published() {
        return List.of(published);
    }

    /** Returns the records of the invocations that list, which repeat. */
    List<Integer> listed() {
        return listed;
    }
}
