package fairdraw.fairness.prizes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.encoding.CanonicalJson;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The tier of a line: the first one that it matches exactly, and no other. */
final class TiersTest {
    private static final NumberLine DRAWN =
            NumberLine.canonical(List.of(9, 3, 7, 1, 5), List.of(2));
    private static final Tiers TIERS =
            new Tiers(
                    List.of(
                            new PoolTier("Jackpot", 5, 1, 500),
                            new PoolTier("Five", 5, null, 200),
                            new FixedTier("Three and bonus", 3, 1, 500),
                            new FixedTier("Three", 3, 0, 100),
                            new FixedTier("Bonus", 0, 1, 50)));

    @Test
    void theFirstMatchingTierWins() {
        assertThat(match(List.of(1, 3, 5, 7, 9), List.of(2))).hasValue(0);
        assertThat(match(List.of(1, 3, 5, 7, 9), List.of(4))).hasValue(1);
        assertThat(match(List.of(1, 3, 5, 10, 11), List.of(2))).hasValue(2);
        assertThat(match(List.of(1, 3, 5, 10, 11), List.of(1))).hasValue(3);
        assertThat(match(List.of(10, 11, 12, 13, 14), List.of(2))).hasValue(4);
    }

    @Test
    void moreMatchesThanATierAsksForDoNotMatchIt() {
        assertThat(match(List.of(1, 3, 5, 7, 11), List.of(2))).isEmpty();
        assertThat(match(List.of(1, 3, 11, 12, 13), List.of(2))).isEmpty();
    }

    @Test
    void aDrawWithoutBonusMatchesNoBonus() {
        NumberLine drawn = NumberLine.canonical(List.of(1, 3, 5, 7, 9), List.of());
        NumberLine line = NumberLine.canonical(List.of(1, 3, 5, 10, 11), List.of());
        assertThat(TIERS.match(line, drawn)).hasValue(3);
    }

    @Test
    void theRulesDocumentHoldsWhatIsReadFromIt() {
        assertThat(Tiers.ofTree(TIERS.tree())).isEqualTo(TIERS);
        assertThat(Tiers.ofTree(CanonicalJson.parse(CanonicalJson.bytes(TIERS.tree()))))
                .isEqualTo(TIERS);
        assertThat(CanonicalJson.string(TIERS.tree().get(1)))
                .isEqualTo("{\"main\":5,\"name\":\"Five\",\"poolPermille\":200}");
    }

    @Test
    void tiersWithoutOrWithTwoPrizesAreRefused() {
        refused(List.of(Map.of("name", "A", "main", 1)));
        refused(List.of(Map.of("name", "A", "main", 1, "poolPermille", 1, "amountCents", 1)));
        refused(List.of(Map.of("name", "A", "poolPermille", 1)));
        refused(List.of(Map.of("name", "A", "main", "1", "poolPermille", 1)));
        refused(List.of(Map.of("name", "A", "main", 1, "poolPermille", 1001)));
        refused(List.of(Map.of("name", "A", "main", 1, "amountCents", -1)));
        refused("tiers");
    }

    @Test
    void moreThanTheWholePoolCannotBeShared() {
        PoolTier half = new PoolTier("A", 1, null, 500);
        assertThat(new Tiers(List.of(half, new PoolTier("B", 2, null, 500))).all()).hasSize(2);
        assertThatThrownBy(() -> new Tiers(List.of(half, new PoolTier("B", 2, null, 501))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoTiersOfOneNameAreRefused() {
        PoolTier tier = new PoolTier("A", 1, null, 5);
        assertThatThrownBy(() -> new Tiers(List.of(tier, tier)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OptionalInt match(List<Integer> main, List<Integer> bonus) {
        return TIERS.match(NumberLine.canonical(main, bonus), DRAWN);
    }

    private static void refused(Object tree) {
        assertThatThrownBy(() -> Tiers.ofTree(tree)).isInstanceOf(IllegalArgumentException.class);
    }
}
