package fairdraw.domain.giveaways.places;

import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Fingerprint;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.giveaways.Admissions;
import fairdraw.domain.giveaways.DrawStatus;
import fairdraw.domain.giveaways.Notices;
import fairdraw.domain.giveaways.Participations;
import fairdraw.domain.giveaways.Participations.Notice;
import fairdraw.domain.giveaways.Standing;
import fairdraw.domain.giveaways.WakeDraw;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Claims a won place for its winner, once, however often and by however many callers it is
 * requested.
 */
public final class ClaimPlace {

    private static final int ATTEMPTS = 8;

    /** The outcome of a claim. */
    public sealed interface Outcome {
        /** The place is claimed, by this call or by an earlier one. */
        record Completed(Instant completedAt) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The consumer has no place to claim, or no longer has one. */
        record NotWinner() implements Outcome {}

        /** The token in the request is not the place's. */
        record WrongToken() implements Outcome {}

        /** The draw requires a fingerprint, and the request contains none. */
        record FingerprintRequired(Draw draw) implements Outcome {}

        /** The place is bound to another device. */
        record OtherDevice(Draw draw) implements Outcome {}

        /** Concurrent writers won every attempt; nothing has changed. */
        record Busy() implements Outcome {}
    }

    private final Notices notices;
    private final Participations participations;
    private final PlaceHolders holders;
    private final WakeDraw wakeDraw;
    private final RootKeys keys;
    private final InstantSource clock;

    public ClaimPlace(
            Notices notices,
            Participations participations,
            Admissions admissions,
            WakeDraw wakeDraw,
            RootKeys keys,
            InstantSource clock) {
        this.notices = notices;
        this.participations = participations;
        this.holders = new PlaceHolders(admissions, keys);
        this.wakeDraw = wakeDraw;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Claims the consumer's place or returns the reason for a refusal; checks token and fingerprint
     * as {@link ValidateWin} does.
     */
    public Outcome claim(
            Tenant tenant,
            DrawId drawId,
            ConsumerId consumerId,
            Optional<String> token,
            Optional<Fingerprint> fingerprint) {
        var proof = new PlaceHolders.Proof(token, fingerprint);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Draw> found = notices.get(tenant, drawId, now).map(Notice::draw);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        String person = DrawStatus.person(keys, found.get(), consumerId);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Standing> standing = participations.standing(found.get(), person);
            Optional<Standing.Win> win = standing.flatMap(Standing::win);
            if (win.isEmpty()) {
                return new Outcome.NotWinner();
            }
            Optional<Outcome> outcome = claim(standing.get(), win.get(), proof, now);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Outcome.Busy();
    }

    private Optional<Outcome> claim(
            Standing standing, Standing.Win win, PlaceHolders.Proof proof, Instant now) {
        return switch (win.mark().state()) {
            case COMPLETED ->
                    doubt(standing, win, proof, win.wonAt())
                            .or(() ->
                                    Optional.of(
                                            new Outcome.Completed(win.mark().at().orElseThrow())));
            case EXPIRED, DENIED, LEFT -> Optional.of(new Outcome.NotWinner());
            case WON -> {
                if (!win.claimBy().isAfter(now)) {
                    yield Optional.of(new Outcome.NotWinner());
                }
                Optional<Outcome> doubt = doubt(standing, win, proof, now);
                yield doubt.isPresent() ? doubt : write(standing, win.mark(), proof, now);
            }
        };
    }

    private Optional<Outcome> doubt(
            Standing standing, Standing.Win win, PlaceHolders.Proof proof, Instant at) {
        return holders.doubt(standing, win, proof, at)
                .map(doubt ->
                        switch (doubt) {
                            case NO_FINGERPRINT -> new Outcome.FingerprintRequired(standing.draw());
                            case OTHER_DEVICE -> new Outcome.OtherDevice(standing.draw());
                            case WRONG_TOKEN -> new Outcome.WrongToken();
                        });
    }

    private Optional<Outcome> write(
            Standing standing, Mark mark, PlaceHolders.Proof proof, Instant now) {
        Optional<Integer> generation =
                proof.isEmpty()
                        ? Optional.empty()
                        : Optional.of(standing.participation().generation());
        if (!participations.complete(standing, mark, generation, now)) {
            return Optional.empty();
        }
        wakeDraw.soon(standing.draw());
        return Optional.of(new Outcome.Completed(now));
    }
}
