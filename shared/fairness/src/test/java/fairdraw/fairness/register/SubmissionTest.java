package fairdraw.fairness.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.Vectors;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The request by which a head is handed to a witness, against the worked vector. */
final class SubmissionTest {

    private static final String VECTOR = Vectors.text("2 add-checkpoint request, 3 to 6");

    @Test
    void theVectorsRequestReadsBack() {
        Submission read = Submission.parse(VECTOR);
        assertThat(read.old()).isEqualTo(3);
        assertThat(read.note().head().size()).isEqualTo(6);
        assertThat(
                        read.proof().stream()
                                .map(Base64.getEncoder()::encodeToString)
                                .map(Object.class::cast)
                                .toList())
                .isEqualTo(Vectors.list("2 consistency 3 to 6"));
        assertThat(read.text()).isEqualTo(VECTOR);
    }

    @Test
    void whatNoWitnessTakesCannotBeMade() {
        Note note = Submission.parse(VECTOR).note();
        assertThatThrownBy(() -> new Submission(-1, List.of(), note))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Submission(1, List.of(new byte[31]), note))
                .isInstanceOf(IllegalArgumentException.class);
        List<byte[]> tooLong = Collections.nCopies(64, new byte[32]);
        assertThatThrownBy(() -> new Submission(1, tooLong, note))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
