package fairdraw.domain.witness;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.Note;
import fairdraw.fairness.register.NoteSigner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link WitnessedHeads}, on an empty store each time. */
public interface WitnessedHeadsContract {

    SampleLog LOG = SampleLog.honest();

    WitnessedHeads heads();

    private static WitnessedHead head(SampleLog log, int size, long at) {
        Checkpoint head = log.head(size);
        String line = NoteSigner.witness("w1.example", new byte[32], at, head);
        return new WitnessedHead(
                at, Note.of(head, List.of(log.note(size).lines().getFirst(), line)));
    }

    private static String text(Optional<WitnessedHead> head) {
        return head.map(last -> last.at() + "\n" + last.note().text()).orElse("");
    }

    @Test
    default void aHeadIsReadAsItWasStored() {
        assertThat(heads().of(LOG.origin())).isEmpty();
        WitnessedHead first = head(LOG, 3, 100);

        assertThat(heads().replace(Optional.empty(), first)).isTrue();
        Optional<WitnessedHead> read = heads().of(LOG.origin());
        assertThat(text(read)).isEqualTo(text(Optional.of(first)));

        WitnessedHead second = head(LOG, 5, 101);
        assertThat(heads().replace(read, second)).isTrue();
        assertThat(text(heads().of(LOG.origin()))).isEqualTo(text(Optional.of(second)));
    }

    @Test
    default void aSecondFirstHeadIsRefused() {
        WitnessedHead first = head(LOG, 3, 100);
        assertThat(heads().replace(Optional.empty(), first)).isTrue();

        assertThat(heads().replace(Optional.empty(), head(LOG, 5, 101))).isFalse();
        assertThat(text(heads().of(LOG.origin()))).isEqualTo(text(Optional.of(first)));
    }

    @Test
    default void nothingFollowsAHeadThatWasNeverThere() {
        assertThat(heads().replace(Optional.of(head(LOG, 3, 100)), head(LOG, 5, 101))).isFalse();
        assertThat(heads().of(LOG.origin())).isEmpty();
    }

    @Test
    default void aHeadFollowsTheNewestOneAlone() {
        WitnessedHead newest = head(LOG, 3, 100);
        assertThat(heads().replace(Optional.empty(), newest)).isTrue();
        WitnessedHead next = head(LOG, 5, 101);

        assertThat(heads().replace(Optional.of(head(LOG, 2, 100)), next)).isFalse();
        assertThat(heads().replace(Optional.of(head(LOG, 3, 99)), next)).isFalse();
        assertThat(heads().replace(Optional.of(head(LOG.forkedAt(2), 3, 100)), next)).isFalse();
        assertThat(text(heads().of(LOG.origin()))).isEqualTo(text(Optional.of(newest)));
    }

    @Test
    default void eachLogHasAHeadOfItsOwn() {
        SampleLog other = new SampleLog("sample.example/test", Integer.MAX_VALUE);
        assertThat(heads().replace(Optional.empty(), head(LOG, 3, 100))).isTrue();
        assertThat(heads().of(other.origin())).isEmpty();
        assertThat(heads().replace(Optional.empty(), head(other, 1, 90))).isTrue();
        assertThat(heads().of(LOG.origin())).map(last -> last.head().size()).hasValue(3L);
    }
}
