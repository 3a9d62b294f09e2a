package fairdraw.domain.giveaways;

import fairdraw.domain.consumers.Admission;
import fairdraw.domain.consumers.AdmissionTokens;
import fairdraw.domain.draws.results.Mark;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The admission tokens of winners: each place has one, which stays the same on every request. */
public final class Admissions {

    private final AdmissionTokens tokens;

    public Admissions(AdmissionTokens tokens) {
        this.tokens = tokens;
    }

    /** Returns the state of {@code standing}, with the token if it is a win that can be claimed. */
    EntrantState state(Standing standing, Instant now) {
        EntrantState state = standing.state(now);
        return state.status() == EntrantState.Status.WON
                ? new EntrantState(
                        state.drawId(),
                        state.consumerId(),
                        state.status(),
                        state.enteredAt(),
                        state.wonAt(),
                        standing.win().map(win -> token(standing, win)),
                        state.denyReason(),
                        state.completedAt())
                : state;
    }

    /** Returns the token of a place. */
    public String token(Standing standing, Standing.Win win) {
        return tokens.issue(admission(standing, win));
    }

    /**
     * Whether {@code text} is the token of that place, for this consumer and the device it is bound
     * to now.
     */
    public boolean isToken(String text, Standing standing, Standing.Win win, Instant now) {
        return tokens.read(standing.draw().tenant(), text, now)
                .filter(admission(standing, win)::equals)
                .isPresent();
    }

    /** Times are cut to seconds, the precision of a token. */
    private static Admission admission(Standing standing, Standing.Win win) {
        Participation participation = standing.participation();
        Mark mark = win.mark();
        return new Admission(
                standing.draw().tenant(),
                standing.draw().id(),
                GiveawayOccasion.of(standing.draw()).sequenceId(),
                participation.consumerId(),
                mark.rank().rank(),
                participation.generation(),
                participation.device(),
                mark.rank().leaf() + '.' + participation.generation(),
                win.wonAt().truncatedTo(ChronoUnit.SECONDS),
                win.claimBy().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Returns the token of a place; empty unless the person holds a won, unclaimed place. */
    Optional<String> tokenIfAny(Standing standing) {
        return standing.win()
                .filter(win -> win.mark().state() == Mark.State.WON)
                .map(win -> token(standing, win));
    }
}
