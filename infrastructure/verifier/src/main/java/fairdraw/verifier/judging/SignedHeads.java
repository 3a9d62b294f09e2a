package fairdraw.verifier.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * The heads that the witnesses of the rules signed, or their time-stampers where they name no
 * witnesses.
 *
 * @param byWitnesses whether witnesses signed, who alone can prove that an entry was out
 * @param seen the heads of each of them
 * @param quorum how many are needed; none of nobody
 */
public record SignedHeads(boolean byWitnesses, List<List<Seen>> seen, int quorum, long gap)
        implements Anchors {

    /** A head that somebody signed: its size, and the time in whole seconds since 1970. */
    public record Seen(long size, long at) {}

    @Override
    public boolean nobody() {
        return quorum == 0;
    }

    @Override
    public boolean in(long index, long deadline) {
        return enough(head -> head.size() > index && head.at() <= deadline);
    }

    @Override
    public boolean out(long index, long deadline) {
        return byWitnesses
                && !nobody()
                && enough(head -> head.size() <= index && head.at() > deadline + gap);
    }

    @Override
    public boolean have(long index) {
        return !byWitnesses || in(index, Long.MAX_VALUE);
    }

    @Override
    public OptionalLong since(long index) {
        if (nobody()) {
            return OptionalLong.empty();
        }
        List<Long> first = new ArrayList<>();
        for (List<Seen> heads : seen) {
            heads.stream()
                    .filter(head -> head.size() > index)
                    .map(Seen::at)
                    .min(Long::compare)
                    .ifPresent(first::add);
        }
        first.sort(Long::compare);
        return first.size() < quorum
                ? OptionalLong.empty()
                : OptionalLong.of(first.get(quorum - 1));
    }

    @Override
    public OptionalLong newest() {
        List<Long> last = new ArrayList<>();
        for (List<Seen> heads : seen) {
            heads.stream().map(Seen::at).max(Long::compare).ifPresent(last::add);
        }
        last.sort((a, b) -> Long.compare(b, a));
        return nobody() || last.size() < quorum
                ? OptionalLong.empty()
                : OptionalLong.of(last.get(quorum - 1));
    }

    private boolean enough(Predicate<Seen> head) {
        return seen.stream().filter(heads -> heads.stream().anyMatch(head)).count() >= quorum;
    }
}
