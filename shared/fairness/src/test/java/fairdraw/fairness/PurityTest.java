package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.encoding.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The absence of clocks, randomness, files and network from the compiled protocol. */
final class PurityTest {
    private static final List<String> ALLOWED =
            List.of(
                    "fairdraw/fairness/",
                    "java/lang/",
                    "java/math/BigInteger",
                    "java/nio/Buffer",
                    "java/nio/ByteBuffer",
                    "java/nio/CharBuffer",
                    "java/nio/charset/",
                    "java/security/",
                    "java/time/",
                    "java/util/",
                    "javax/crypto/",
                    "org/jspecify/",
                    "supranational/blst/");
    private static final List<String> FORBIDDEN =
            List.of(
                    "java/lang/Process",
                    "java/lang/Thread",
                    "java/lang/reflect/",
                    "java/security/SecureRandom",
                    "java/time/Clock",
                    "java/time/InstantSource",
                    "java/util/Random",
                    "java/util/SplittableRandom",
                    "java/util/Timer",
                    "java/util/UUID",
                    "java/util/concurrent/",
                    "java/util/random/");
    private static final Set<String> FORBIDDEN_CALLS =
            Set.of(
                    "java/lang/Math.random",
                    "java/lang/Runtime.getRuntime",
                    "java/lang/System.currentTimeMillis",
                    "java/lang/System.getProperty",
                    "java/lang/System.getenv",
                    "java/lang/System.identityHashCode",
                    "java/lang/System.nanoTime",
                    "java/util/Collections.shuffle");

    @Test
    void theProtocolReachesNothingButItsArguments() throws IOException, URISyntaxException {
        Path classes =
                Path.of(Hashing.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        assertThat(files).hasSizeGreaterThan(30);
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            found.addAll(impurities(ClassFile.of().parse(file)));
        }
        // The JDK takes an Ed25519 seed only through this type; GivenBytes explains why.
        assertThat(found)
                .containsOnly(
                        "fairdraw/fairness/encoding/GivenBytes uses java/security/SecureRandom",
                        "fairdraw/fairness/encoding/GivenBytes$Spi uses java/security/SecureRandomSpi");
    }

    @Test
    void theScanFindsWhatItLooksFor() throws IOException {
        try (InputStream self = PurityTest.class.getResourceAsStream("PurityTest$Impure.class")) {
            ClassModel model = ClassFile.of().parse(Objects.requireNonNull(self).readAllBytes());
            assertThat(Impure.everything()).hasSize(5);
            assertThat(String.join("\n", impurities(model)))
                    .contains(
                            "java/time/Instant.now",
                            "java/util/UUID",
                            "java/util/concurrent/ThreadLocalRandom",
                            "java/nio/file/",
                            "java/lang/System.nanoTime");
        }
    }

    private static List<String> impurities(ClassModel model) {
        String self = model.thisClass().asInternalName();
        List<String> found = new ArrayList<>();
        for (PoolEntry entry : model.constantPool()) {
            switch (entry) {
                case ClassEntry type when !isAllowed(element(type.asInternalName())) ->
                        found.add(self + " uses " + type.asInternalName());
                case MemberRefEntry member when isForbidden(call(member)) ->
                        found.add(self + " calls " + call(member));
                default -> {}
            }
        }
        return found;
    }

    private static boolean isAllowed(String type) {
        return type.length() == 1
                || (ALLOWED.stream().anyMatch(type::startsWith)
                        && FORBIDDEN.stream().noneMatch(type::startsWith));
    }

    private static boolean isForbidden(String call) {
        return FORBIDDEN_CALLS.contains(call)
                || (call.startsWith("java/time/") && call.endsWith(".now"));
    }

    private static String call(MemberRefEntry member) {
        return member.owner().asInternalName() + "." + member.name().stringValue();
    }

    /** Returns the element type of an array type, and any other type itself. */
    private static String element(String type) {
        String element = type.substring(type.lastIndexOf('[') + 1);
        return element.length() < type.length() && element.startsWith("L")
                ? element.substring(1, element.length() - 1)
                : element;
    }

    private static final class Impure {
        static List<Object> everything() {
            return List.of(
                    Instant.now(),
                    UUID.randomUUID(),
                    ThreadLocalRandom.current().nextInt(),
                    Files.exists(Path.of(".")),
                    System.nanoTime());
        }
    }
}
