package fairdraw.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The summary of a build's tests from Surefire's reports: their counts, and the suites that were
 * skipped, with the reasons.
 */
public final class TestSummary {

    private static final PrintStream OUT = System.out;
    private static final Set<String> PASSED_OVER = Set.of(".git", "src", "node_modules");

    /** The line for checks that need more than Java. */
    private static final String ELSEWHERE =
            "skipped, takes Node and Python: infrastructure/contract/check, infrastructure/contract/ask";

    private int tests;
    private int failed;
    private int skipped;
    private final Map<String, Set<String>> reasons = new TreeMap<>();

    /**
     * Prints the summary of the project in the folder {@code arguments[0]}, of reports not older
     * than the instant {@code arguments[1]}. Exits with 1 if tests were skipped and {@code
     * arguments[2]} is {@code refused}.
     */
    public static void main(String[] arguments) throws IOException {
        TestSummary summary = of(Path.of(arguments[0]), Instant.parse(arguments[1]));
        boolean isWhole = arguments[2].equals("refused");
        if (!isWhole) {
            OUT.println(ELSEWHERE);
        }
        OUT.print(summary.text());
        if (summary.skipped > 0 && isWhole) {
            System.exit(1);
        }
    }

    /** Reads the reports below a project's folder that are not older than {@code since}. */
    static TestSummary of(Path project, Instant since) throws IOException {
        TestSummary summary = new TestSummary();
        Files.walkFileTree(
                project,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        return PASSED_OVER.contains(String.valueOf(folder.getFileName()))
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (isReport(file)
                                && !attributes.lastModifiedTime().toInstant().isBefore(since)) {
                            summary.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return summary;
    }

    private static boolean isReport(Path file) {
        String name = String.valueOf(file.getFileName());
        String folder = String.valueOf(file.getParent());
        return name.startsWith("TEST-")
                && name.endsWith(".xml")
                && folder.contains("surefire-reports");
    }

    private void add(Path report) throws IOException {
        String suite = "";
        try (InputStream in = Files.newInputStream(report)) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "testsuite" -> {
                        suite = xml.getAttributeValue(null, "name");
                        tests += number(xml, "tests");
                        failed += number(xml, "failures") + number(xml, "errors");
                        skipped += number(xml, "skipped");
                    }
                    case "skipped" -> {
                        String message = xml.getAttributeValue(null, "message");
                        reasons.computeIfAbsent(
                                        message == null ? "no reason given" : message,
                                        reason -> new TreeSet<>())
                                .add(suite);
                    }
                    default -> {
                        // Times, output and properties are ignored.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(report + " is not a report", e);
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }

    /** Returns a line for each reason to skip, then one with the counts. */
    String text() {
        StringBuilder text = new StringBuilder();
        reasons.forEach((reason, suites) ->
                text.append("skipped, ")
                        .append(reason)
                        .append(": ")
                        .append(String.join(", ", suites))
                        .append('\n'));
        return text.append(tests - failed - skipped)
                .append(" passed, ")
                .append(failed)
                .append(" failed, ")
                .append(skipped)
                .append(" skipped\n")
                .toString();
    }
}
