package fairdraw.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rules of the packages of a module: found from its classes, so that none is forgotten. */
public final class Rooms {

    /** The most types of a package that one still holds in the head. */
    public static final int MOST_TYPES = 25;

    private Rooms() {}

    /** The rule that no packages depend on each other in a circle, roots included. */
    public static ArchRule dependInOneDirection() {
        return SlicesRuleDefinition.slices()
                .assignedFrom(
                        new SliceAssignment() {
                            @Override
                            public SliceIdentifier getIdentifierOf(JavaClass type) {
                                return SliceIdentifier.of(type.getPackageName());
                            }

                            @Override
                            public String getDescription() {
                                return "packages";
                            }
                        })
                .should()
                .beFreeOfCycles();
    }

    /**
     * Returns the packages with more types than that, and how many each has. Types within types do
     * not count.
     */
    public static Map<String, Long> largerThan(int most, JavaClasses classes) {
        Map<String, Long> types =
                classes.stream()
                        .filter(type -> type.getEnclosingClass().isEmpty())
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getPackageName,
                                        TreeMap::new,
                                        Collectors.counting()));
        types.values().removeIf(count -> count <= most);
        return types;
    }
}
