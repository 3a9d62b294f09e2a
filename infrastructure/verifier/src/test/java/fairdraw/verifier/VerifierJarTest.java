package fairdraw.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fairdraw.verifier.checks.KnownDraw;
import fairdraw.verifier.reading.Canonical;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed command on the oldest Java that it supports. */
final class VerifierJarTest {
    private static final Path JAR = Path.of("target", "verifier.jar");
    private static final int JAVA = 17;

    /** The version of Java 17's class files (JVMS §4.1, table 4.1-A). */
    private static final int CLASS_FILE_VERSION = 61;

    @TempDir private Path folder;

    @Test
    void noClassInItNeedsANewerJava() throws IOException {
        Map<String, Integer> versions = new TreeMap<>();
        try (JarFile jar = new JarFile(JAR.toFile())) {
            for (JarEntry entry : jar.stream().filter(VerifierJarTest::isLoaded).toList()) {
                try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
                    assertThat(in.readInt()).isEqualTo(0xcafebabe);
                    in.readUnsignedShort();
                    versions.put(entry.getName(), in.readUnsignedShort());
                }
            }
        }

        assertThat(versions).containsKey("fairdraw/verifier/Verify.class");
        assertThat(versions)
                .allSatisfy((name, version) ->
                        assertThat(version).as(name).isLessThanOrEqualTo(CLASS_FILE_VERSION));
    }

    /** Whether Java 17 loads the entry; it ignores those for newer versions. */
    private static boolean isLoaded(JarEntry entry) {
        return entry.getName().endsWith(".class")
                && !entry.getName().startsWith("META-INF/versions/");
    }

    @Test
    void itChecksADrawOnJava17() throws Exception {
        Optional<Path> java = java17();
        assumeTrue(java.isPresent(), "no Java 17 is installed");
        Path trust = Files.writeString(folder.resolve("trust.txt"), KnownDraw.POLICY);
        Path receipt =
                Files.write(folder.resolve("receipt.json"), Canonical.bytes(KnownDraw.receipt()));
        Path out = folder.resolve("out.txt");
        try (PublishedServer server = new PublishedServer(KnownDraw.answers())) {
            List<String> command =
                    List.of(
                            java.get().toString(),
                            "-jar",
                            JAR.toString(),
                            server.base(),
                            KnownDraw.ID,
                            receipt.toString(),
                            "--trust",
                            trust.toString());
            Process run =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(out.toFile())
                            .start();

            assertThat(run.waitFor()).as(Files.readString(out)).isZero();
        }
        assertThat(Files.readAllLines(out, StandardCharsets.UTF_8)).last().isEqualTo("PROVEN");
    }

    /** Finds a Java 17 beside the running Java or in the usual folders of a system. */
    private static Optional<Path> java17() throws IOException {
        List<Path> folders = new ArrayList<>();
        folders.add(
                Objects.requireNonNull(
                        Path.of(System.getProperty("java.home")).toAbsolutePath().getParent()));
        folders.add(Path.of("/usr/lib/jvm"));
        folders.add(Path.of(System.getProperty("user.home"), ".sdkman", "candidates", "java"));
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> homes = Files.list(folder)) {
                    Optional<Path> found =
                            homes.filter(VerifierJarTest::isJava17)
                                    .map(home -> home.resolve("bin/java"))
                                    .filter(Files::isExecutable)
                                    .sorted()
                                    .findFirst();
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isJava17(Path home) {
        Path release = home.resolve("release");
        try {
            return Files.isRegularFile(release)
                    && Files.readString(release).contains("JAVA_VERSION=\"" + JAVA);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
