package fairdraw.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestSummaryTest {

    private static final Instant STARTED = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir private Path project;

    @Test
    void allRunsOfAllModulesAreCountedAndReasonsToSkipAreNamedOnce() throws IOException {
        report("one/target/surefire-reports", "a.FirstTest", 3, "", STARTED);
        report("one/target/surefire-reports-localstack", "a.FirstTest", 3, "no Docker", STARTED);
        report("two/target/surefire-reports", "b.OtherTest", 2, "no Docker", STARTED);

        assertThat(TestSummary.of(project, STARTED).text())
                .isEqualTo(
                        """
                        skipped, no Docker: a.FirstTest, b.OtherTest
                        6 passed, 0 failed, 2 skipped
                        """);
    }

    @Test
    void reportsOfAnEarlierBuildDoNotCount() throws IOException {
        report("one/target/surefire-reports", "a.FirstTest", 3, "", STARTED.minusSeconds(1));

        assertThat(TestSummary.of(project, STARTED).text())
                .isEqualTo("0 passed, 0 failed, 0 skipped\n");
    }

    private void report(String folder, String suite, int tests, String skipped, Instant written)
            throws IOException {
        Path file = project.resolve(folder).resolve("TEST-" + suite + ".xml");
        Files.createDirectories(file.getParent());
        String cases =
                skipped.isEmpty()
                        ? ""
                        : "<testcase name=\"t\"><skipped message=\"" + skipped + "\"/></testcase>";
        Files.writeString(
                file,
                "<testsuite name=\"%s\" tests=\"%d\" errors=\"0\" failures=\"0\" skipped=\"%d\">%s</testsuite>"
                        .formatted(suite, tests, skipped.isEmpty() ? 0 : 1, cases));
        Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
