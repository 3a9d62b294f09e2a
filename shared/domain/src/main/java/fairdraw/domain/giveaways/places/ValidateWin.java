package fairdraw.domain.giveaways.places;

import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Fingerprint;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.giveaways.Admissions;
import fairdraw.domain.giveaways.DrawStatus;
import fairdraw.domain.giveaways.Notices;
import fairdraw.domain.giveaways.Participations;
import fairdraw.domain.giveaways.Participations.Notice;
import fairdraw.domain.giveaways.Standing;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Checks for a shop whether a person holds a place that can be claimed; changes nothing. */
public final class ValidateWin {

    /** The outcome of a check. */
    public sealed interface Outcome {
        record Valid() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotWinner() implements Outcome {}

        /** The place was not claimed in time. */
        record Expired() implements Outcome {}

        record AlreadyCompleted() implements Outcome {}

        /** The token in the request is not the place's. */
        record WrongToken() implements Outcome {}

        /** The draw requires a fingerprint, and the request contains none. */
        record FingerprintRequired(Draw draw) implements Outcome {}

        /** The place is bound to another device. */
        record OtherDevice(Draw draw) implements Outcome {}
    }

    private final Notices notices;
    private final Participations participations;
    private final PlaceHolders holders;
    private final RootKeys keys;
    private final InstantSource clock;

    public ValidateWin(
            Notices notices,
            Participations participations,
            Admissions admissions,
            RootKeys keys,
            InstantSource clock) {
        this.notices = notices;
        this.participations = participations;
        this.holders = new PlaceHolders(admissions, keys);
        this.keys = keys;
        this.clock = clock;
    }

    /** Checks the place and the proof in the request: token, fingerprint, both or neither. */
    public Outcome validate(
            Tenant tenant,
            DrawId drawId,
            ConsumerId consumerId,
            Optional<String> token,
            Optional<Fingerprint> fingerprint) {
        Instant now = clock.instant();
        return notices.get(tenant, drawId, now)
                .map(Notice::draw)
                .<Outcome>map(draw ->
                        participations
                                .standing(draw, DrawStatus.person(keys, draw, consumerId))
                                .map(standing -> validate(standing, token, fingerprint, now))
                                .orElseGet(Outcome.NotWinner::new))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome validate(
            Standing standing,
            Optional<String> token,
            Optional<Fingerprint> fingerprint,
            Instant now) {
        Optional<Standing.Win> win = standing.win();
        if (win.isEmpty()) {
            return new Outcome.NotWinner();
        }
        return switch (win.get().mark().state()) {
            case COMPLETED -> new Outcome.AlreadyCompleted();
            case EXPIRED -> new Outcome.Expired();
            case DENIED, LEFT -> new Outcome.NotWinner();
            case WON ->
                    win.get().claimBy().isAfter(now)
                            ? held(standing, win.get(), token, fingerprint, now)
                            : new Outcome.Expired();
        };
    }

    private Outcome held(
            Standing standing,
            Standing.Win win,
            Optional<String> token,
            Optional<Fingerprint> fingerprint,
            Instant now) {
        return holders.doubt(standing, win, new PlaceHolders.Proof(token, fingerprint), now)
                .<Outcome>map(doubt ->
                        switch (doubt) {
                            case NO_FINGERPRINT -> new Outcome.FingerprintRequired(standing.draw());
                            case OTHER_DEVICE -> new Outcome.OtherDevice(standing.draw());
                            case WRONG_TOKEN -> new Outcome.WrongToken();
                        })
                .orElseGet(Outcome.Valid::new);
    }
}
