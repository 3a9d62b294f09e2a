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

/** Counts the tests of a build from Surefire's reports, and says which were skipped and why. */
public final class TestSummary {

    private static final PrintStream OUT = System.out;
    private static final Set<String> PASSED_OVER = Set.of(".git", "src", "node_modules");

    /** Checks that take more than Java. */
    private static final String ELSEWHERE =
            "skipped, takes Node and Python: infrastructure/contract/check, infrastructure/contract/ask";

    private int tests;
    private int failed;
    private int skipped;
    private final Map<String, Set<String>> reasons = new TreeMap<>();

    /**
     * Prints the summary of the project in a folder, of reports not older than an instant; ends
     * with 1 if tests were skipped and that is {@code refused}.
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

    /** The summary of a project. */
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
                        // Times, output and properties are not counted.
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

    /** One line for each reason to skip and a last one with the counts. */
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
