package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.NumberKeys;
import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.extraction.NumberPermutation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The permutations that order automatic numbers, each computed once. */
final class Permutations {

    private final NumberKeys keys;
    private final Map<DrawId, NumberPermutation> byDraw = new ConcurrentHashMap<>();

    Permutations(NumberKeys keys) {
        this.keys = keys;
    }

    NumberPermutation of(NumberSpace space) {
        return byDraw.computeIfAbsent(
                space.drawId(),
                drawId ->
                        new NumberPermutation(
                                keys.of(space.pepper(), drawId), space.rules().space()));
    }
}
