package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Remembered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RememberedInTheManualTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|]+ \\| (\\d+) s[ :]");

    @Test
    void theManualSaysForHowLongWhatIsRemembered() throws IOException {
        String manual =
                Files.readString(Path.of("..", "infrastructure", "operating.md"))
                        .replaceAll("(?s).*## What is remembered about authority", "")
                        .replaceAll("(?s)\n## .*", "");

        assertThat(
                        ROW.matcher(manual)
                                .results()
                                .map((MatchResult row) -> Long.parseLong(row.group(1))))
                .containsExactlyElementsOf(
                        Arrays.stream(Remembered.values())
                                .map(each -> each.atMost().toSeconds())
                                .toList());
    }
}
