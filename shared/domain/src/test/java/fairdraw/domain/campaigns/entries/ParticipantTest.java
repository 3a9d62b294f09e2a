package fairdraw.domain.campaigns.entries;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.Qualification;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ParticipantTest {

    private final Participant newcomer = Participant.fresh("ab".repeat(32));

    @Test
    void entriesAreApprovedUpToTheCampaignsLimit() {
        assertThat(newcomer.mayEnter(limit(OptionalInt.of(1)))).isTrue();
        assertThat(newcomer.with(5).mayEnter(limit(OptionalInt.of(1)))).isFalse();
        assertThat(newcomer.with(5).mayEnter(limit(OptionalInt.empty()))).isTrue();
    }

    @Test
    void anEntryGetsAllItsNumbersOrNone() {
        Participant holder = newcomer.with(5);

        assertThat(holder.mayHold(5, OptionalInt.of(10))).isTrue();
        assertThat(holder.mayHold(5, OptionalInt.of(9))).isFalse();
        assertThat(holder.mayHold(5, OptionalInt.empty())).isTrue();
        assertThat(holder.with(5).numbers()).isEqualTo(10);
    }

    private static Qualification limit(OptionalInt maxEntries) {
        return new Qualification(Instant.EPOCH, Instant.MAX, Set.of(), true, maxEntries);
    }
}
