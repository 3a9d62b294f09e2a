package fairdraw.domain.draws;

import fairdraw.domain.draws.rules.Rules;
import java.util.List;

/**
 * A kind of draw, which tells a stored draw of one surface from those of the others.
 *
 * @param word its name in the rules document
 * @param surface the surface that holds such draws, as the entry that finds a draw by its id says
 * @param rules the type of its rules
 * @param stages the types of its states after the seal, in the order in which a draw passes them
 */
public record Kind(
        String word,
        String surface,
        Class<? extends Rules> rules,
        List<Class<? extends Progress.Decided>> stages) {

    /** Throws unless a draw of this kind can have these rules and this progress. */
    void check(Rules rules, Progress progress) {
        if (!this.rules.isInstance(rules)) {
            throw new IllegalArgumentException("no rules of a " + word + ": " + rules);
        }
        if (progress instanceof Progress.Decided && !stages.contains(progress.getClass())) {
            throw new IllegalArgumentException("no state of a " + word + ": " + progress.word());
        }
    }
}
