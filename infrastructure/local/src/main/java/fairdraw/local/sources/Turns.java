package fairdraw.local.sources;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Things that wait in groups, of which the groups take turns: one of each, in the order in which
 * the groups came. Only one thread may use it at a time.
 */
final class Turns<T> {

    private final Map<String, Queue<T>> groups = new LinkedHashMap<>();
    private int size;

    int size() {
        return size;
    }

    void add(String group, T thing) {
        groups.computeIfAbsent(group, _ -> new ArrayDeque<>()).add(thing);
        size++;
    }

    /** Removes the oldest thing of the group whose turn it is. */
    T next() {
        var turn = groups.entrySet().iterator();
        var first = turn.next();
        String group = first.getKey();
        Queue<T> waiting = first.getValue();
        turn.remove();
        T thing = waiting.remove();
        if (!waiting.isEmpty()) {
            groups.put(group, waiting);
        }
        size--;
        return thing;
    }

    void forEach(Consumer<T> look) {
        groups.values().forEach(group -> group.forEach(look));
    }
}
