package fairdraw.verifier.judging;

import fairdraw.verifier.drawing.Extraction;
import fairdraw.verifier.draws.Chain;
import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.reading.Bytes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The results that the reader holds from elsewhere.
 *
 * @param prizes by contest
 * @param signatures by round
 */
public record Brought(Map<String, Prizes> prizes, Map<Long, Signed> signatures) {

    /** The prizes of a contest with the day on which it was held. */
    public record Prizes(LocalDate date, List<String> digits) {}

    /** The signature of a round, with the time at which it came, where the reader knows it. */
    public record Signed(Bytes signature, OptionalLong at) {}

    /** Returns the time at which the result of a candidate came, if the reader holds it. */
    OptionalLong came(DrawRules rules, Candidate candidate) {
        Optional<Extraction.Name> contest = candidate.contest();
        if (contest.isPresent()) {
            Prizes held = prizes.get(contest.get().contest());
            return held == null
                    ? OptionalLong.empty()
                    : OptionalLong.of(timeOf(rules, held.date()));
        }
        Signed held = signatures.get(candidate.round());
        Optional<Chain> chain = candidate.chain();
        if (held == null
                || chain.isEmpty()
                || !chain.get().signed(candidate.round(), held.signature())) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(held.at().orElse(candidate.time()));
    }

    /** Returns the time of an extraction that is held on a day. */
    static long timeOf(DrawRules rules, LocalDate date) {
        long days =
                rules.extraction()
                        .map(named -> ChronoUnit.DAYS.between(named.name().date(), date))
                        .orElse(0L);
        return rules.drawnAt() + 86_400 * days;
    }
}
