package fairdraw.fairness.evidence;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The signatures of the witnesses of a draw's rules, or of its time-stampers where there are no
 * witnesses, on the register. Of an entry and a deadline they prove that the entry was in or that
 * it was out, never both.
 *
 * @param kind who has signed
 * @param from the size of the register when the rules were made; a smaller head says nothing
 * @param seen the heads of each of them, in any order
 * @param quorum how many of them are needed
 * @param gap the seconds behind a deadline that prove nothing yet
 */
public record Anchors(
        Kind kind, long from, List<? extends Collection<Seen>> seen, int quorum, long gap) {

    /** A kind of signers. */
    public enum Kind {
        /** Witnesses: each signs one log alone, with the time. */
        WITNESSES,
        /** Time-stampers: they prove a time, and sign any log. */
        STAMPERS,
        /** Nobody: everything is the operator's own word. */
        NOBODY
    }

    /** A head that somebody signed: its size, and the time in whole seconds since 1970. */
    public record Seen(long size, long at) {}

    private static final long FOREVER = Long.MAX_VALUE;

    /** Drops the heads that say nothing. */
    public Anchors {
        seen =
                seen.stream()
                        .map(heads -> heads.stream().filter(head -> head.size() >= from).toList())
                        .toList();
    }

    /** Returns the anchors of rules that name nobody. */
    public static Anchors nobody() {
        return new Anchors(Kind.NOBODY, 0, List.of(), 0, 0);
    }

    /** Whether enough had signed a head with the entry by the deadline. */
    public boolean in(long index, long deadline) {
        return has(head -> head.size() > index && head.at() <= deadline);
    }

    /** Whether enough signed a head without the entry after the deadline and the gap. */
    public boolean out(long index, long deadline) {
        return kind == Kind.WITNESSES
                && has(head -> head.size() <= index && head.at() > deadline + gap);
    }

    /** Whether enough witnesses have the entry, whenever; without witnesses always. */
    public boolean have(long index) {
        return kind != Kind.WITNESSES || in(index, FOREVER);
    }

    /** Returns the time from which enough have the entry; empty while they have not. */
    public OptionalLong since(long index) {
        if (kind == Kind.NOBODY) {
            return OptionalLong.empty();
        }
        return seen.stream()
                .flatMap(heads -> first(heads, index))
                .mapToLong(Long::longValue)
                .sorted()
                .skip(quorum - 1L)
                .findFirst();
    }

    private static Stream<Long> first(Collection<Seen> heads, long index) {
        return heads.stream()
                .filter(head -> head.size() > index)
                .map(Seen::at)
                .min(Long::compare)
                .stream();
    }

    private boolean has(Predicate<Seen> head) {
        return seen.stream().filter(heads -> heads.stream().anyMatch(head)).count() >= quorum;
    }
}
