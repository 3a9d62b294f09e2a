package fairdraw.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.events.EventName;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The event names that webhooks can ask for, which include every published event. */
final class EventNamesTest {

    @ParameterizedTest
    @EnumSource
    void everyNameIsKnownAndSoIsEachBeginning(EventName name) {
        String word = name.word();

        assertThat(word).matches("[a-z]+(\\.[a-z]+)+");
        assertThat(EventNames.tells(Format.STANDARD, word)).isTrue();
        for (int dot = word.indexOf('.'); dot > 0; dot = word.indexOf('.', dot + 1)) {
            assertThat(EventNames.tells(Format.STANDARD, word.substring(0, dot) + ".*")).isTrue();
        }
    }

    @Test
    void noTwoNamesAreSentAlike() {
        assertThat(Arrays.stream(EventName.values()).map(EventName::word)).doesNotHaveDuplicates();
    }
}
