package fairdraw.domain.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Fingerprint;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.giveaways.Participations.Notice;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Binds a consumer's place to another device at the operator's request, which invalidates the old
 * token.
 */
public final class RebindDevice {

    /** The outcome of a request. */
    public sealed interface Outcome {
        record Rebound(ConsumerId consumerId, int generation) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The consumer has never entered, or the code belongs to no consumer of this draw. */
        record NotEntered() implements Outcome {}
    }

    /** The holder of the place, by id or by the support code of a refusal. */
    public sealed interface Who {
        record ById(ConsumerId consumerId) implements Who {}

        record ByCode(String code) implements Who {}
    }

    private final Notices notices;
    private final Participations participations;
    private final SupportCodes codes;
    private final RootKeys keys;
    private final InstantSource clock;

    public RebindDevice(
            Notices notices,
            Participations participations,
            SupportCodes codes,
            RootKeys keys,
            InstantSource clock) {
        this.notices = notices;
        this.participations = participations;
        this.codes = codes;
        this.keys = keys;
        this.clock = clock;
    }

    /** Binds the place to the device of {@code fingerprint}, or to no device if that is empty. */
    public Outcome rebind(
            Tenant tenant, DrawId drawId, Who who, Optional<Fingerprint> fingerprint) {
        Optional<Draw> draw = notices.get(tenant, drawId, clock.instant()).map(Notice::draw);
        if (draw.isEmpty()) {
            return new Outcome.NotFound();
        }
        return consumer(tenant, drawId, who)
                .<Outcome>flatMap(consumerId -> rebind(draw.get(), consumerId, fingerprint))
                .orElseGet(Outcome.NotEntered::new);
    }

    private Optional<ConsumerId> consumer(Tenant tenant, DrawId drawId, Who who) {
        return switch (who) {
            case Who.ById(ConsumerId consumerId) -> Optional.of(consumerId);
            case Who.ByCode(String code) ->
                    codes.find(tenant, code)
                            .filter(refused -> refused.drawId().equals(drawId))
                            .flatMap(SupportCodes.Case::consumerId);
        };
    }

    private Optional<Outcome> rebind(
            Draw draw, ConsumerId consumerId, Optional<Fingerprint> fingerprint) {
        return participations
                .rebind(
                        draw,
                        DrawStatus.person(keys, draw, consumerId),
                        fingerprint.map(device -> device.tag(keys, draw)))
                .map(generation -> new Outcome.Rebound(consumerId, generation));
    }
}
