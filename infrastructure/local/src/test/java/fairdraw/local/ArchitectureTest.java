package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fairdraw.testing.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The walls between all packages that the local runtime is made of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("fairdraw");

    @Test
    void packagesDependOnEachOtherInOneDirection() {
        Rooms.dependInOneDirection().check(classes);
    }

    @Test
    void noPackageIsTooLargeToFindOnesWayIn() {
        assertThat(Rooms.largerThan(Rooms.MOST_TYPES, classes)).isEmpty();
    }
}
