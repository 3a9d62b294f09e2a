package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.NumberKeys;
import fairdraw.domain.campaigns.NumberOpening;
import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.extraction.NumberPermutation;
import fairdraw.fairness.numbers.NumberKey;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The permutations that order automatic numbers, each computed once. */
final class Permutations {

    private final KnownCampaigns campaigns;
    private final NumberKeys keys;
    private final InstantSource clock;
    private final Map<DrawId, NumberPermutation> byDraw = new ConcurrentHashMap<>();

    Permutations(KnownCampaigns campaigns, NumberKeys keys, InstantSource clock) {
        this.campaigns = campaigns;
        this.keys = keys;
        this.clock = clock;
    }

    /** Returns the permutation that orders these numbers; empty while nobody can know it. */
    Optional<NumberPermutation> of(NumberSpace space) {
        return Optional.ofNullable(byDraw.get(space.drawId()))
                .or(() ->
                        key(space)
                                .map(key ->
                                        byDraw.computeIfAbsent(
                                                space.drawId(),
                                                _ ->
                                                        new NumberPermutation(
                                                                key, space.rules().space()))));
    }

    private Optional<byte[]> key(NumberSpace space) {
        byte[] secret = keys.of(space.pepper(), space.drawId());
        return switch (opening(space)) {
            case NumberOpening.None _ ->
                    throw new IllegalStateException("numbers without an order");
            case NumberOpening.Awaited _ -> Optional.empty();
            case NumberOpening.Known(String signature) ->
                    Optional.of(NumberKey.of(secret, Hex.decode(signature)));
        };
    }

    /** Returns the opening as it is known here, or as it is now where it was awaited. */
    private NumberOpening opening(NumberSpace space) {
        return campaigns
                .find(space.tenant(), space.slug(), clock.instant())
                .filter(campaign -> !(campaign.opening() instanceof NumberOpening.Awaited))
                .or(() -> campaigns.read(space.tenant(), space.slug(), clock.instant()))
                .orElseThrow()
                .opening();
    }
}
