package fairdraw.functions;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.Audience;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.functions.wiring.Wiring;
import fairdraw.testing.Rooms;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkClient;

/** The boundaries between the modules, and the calls that are banned everywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String[] OURS = {
        "fairdraw.fairness..", "fairdraw.domain..", "fairdraw.aws..", "fairdraw.functions.."
    };

    private static final Map<Class<?>, Set<String>> BANNED =
            Map.of(
                    Instant.class, Set.of("now"),
                    Clock.class, Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis"),
                    UUID.class, Set.of("randomUUID"),
                    Math.class, Set.of("random"),
                    System.class, Set.of("getenv", "getProperty", "currentTimeMillis", "nanoTime"));

    private final JavaClasses deployed =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .withImportOption(location -> !location.contains("/engines/"))
                    .withImportOption(location -> !location.contains("/testing/"))
                    .importPackages(
                            "fairdraw.fairness",
                            "fairdraw.domain",
                            "fairdraw.aws",
                            "fairdraw.functions");

    /** An event is created with a name that webhooks know, or read back as it was created. */
    @Test
    void eventsAreMadeWithKnownNamesOnly() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(DomainEvent.class.getName())
                .should()
                .callConstructor(
                        DomainEvent.class,
                        String.class,
                        String.class,
                        Instant.class,
                        Tenant.class,
                        Map.class)
                .check(deployed);
    }

    /**
     * A name that is only compared with is never published, and a webhook would wait for it in
     * vain.
     */
    @ParameterizedTest
    @EnumSource
    void everyNameOfAnEventIsTold(EventName name) {
        assertThat(
                        deployed.stream()
                                .filter(type -> !type.isEquivalentTo(EventName.class))
                                .flatMap(type -> type.getCodeUnits().stream())
                                .filter(ArchitectureTest::makesEvents)
                                .flatMap(unit -> unit.getFieldAccesses().stream())
                                .map(JavaAccess::getTarget)
                                .filter(field ->
                                        field.getOwner().isEquivalentTo(EventName.class)
                                                && field.getName().equals(name.name())))
                .isNotEmpty();
    }

    /** Whether a code unit passes event names on to where events are created. */
    private static boolean makesEvents(JavaCodeUnit unit) {
        return unit.getCallsFromSelf().stream()
                .map(JavaCall::getTarget)
                .filter(called -> !called.getOwner().isEquivalentTo(Audience.class))
                .anyMatch(called ->
                        called.getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(EventName.class)));
    }

    @Test
    void everyModuleIsLookedAt() {
        for (var ours : OURS) {
            assertThat(deployed.that(resideInAnyPackage(ours))).as(ours).isNotEmpty();
        }
    }

    @Test
    void theDomainKnowsTheJdkTheDrawProtocolAndItself() {
        check(
                classes()
                        .that()
                        .resideInAPackage("fairdraw.domain..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "javax.crypto..",
                                "org.jspecify..",
                                "fairdraw.fairness..",
                                "fairdraw.domain.."));
    }

    @Test
    void onlyAdaptersAndTheCompositionRootCallAws() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("fairdraw.aws..", "fairdraw.functions.wiring")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(SdkClient.class));
    }

    @Test
    void beyondThemOnlyReadersOfStreamsAndTheStageKnowTheSdksTypes() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "fairdraw.aws..",
                                "fairdraw.functions.wiring",
                                "fairdraw.functions.records",
                                "fairdraw.functions.rehearsals",
                                "fairdraw.functions.triggers")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("software.amazon.awssdk.."));
    }

    @Test
    void onlyTheJsonPackageWritesAndReadsJson() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("fairdraw.functions..")
                        .and()
                        .resideOutsideOfPackage("fairdraw.functions.json..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.fasterxml.."));
    }

    @Test
    void adaptersKnowNothingOfFunctions() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("fairdraw.aws..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("fairdraw.functions.."));
    }

    @Test
    void handlersKnowTheCompositionRootAndNobodyKnowsHandlers() {
        check(
                noClasses()
                        .that()
                        .doNotImplement(RequestStreamHandler.class)
                        .should()
                        .dependOnClassesThat()
                        .implement(RequestStreamHandler.class));
    }

    @Test
    void everyHandlerIsAFinalFunction() {
        check(
                classes()
                        .that(implement(RequestStreamHandler.class))
                        .and()
                        .doNotHaveModifier(JavaModifier.ABSTRACT)
                        .should()
                        .haveModifier(JavaModifier.FINAL)
                        .andShould()
                        .haveModifier(JavaModifier.PUBLIC)
                        .andShould()
                        .haveSimpleNameEndingWith("Function")
                        .andShould()
                        .resideInAPackage("fairdraw.functions.."));
    }

    @Test
    void noClassIsABaseButThoseOfHandlers() {
        assertThat(deployed)
                .filteredOn(type ->
                        type.getModifiers().contains(JavaModifier.ABSTRACT) && !type.isInterface())
                .filteredOn(type -> !type.isEnum())
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder(
                        "HttpFunction", "MessageFunction", "QueueFunction", "StreamFunction");
    }

    @Test
    void onlyHandlersAreCalledFunctions() {
        check(
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Function")
                        .should()
                        .implement(RequestStreamHandler.class));
    }

    @Test
    void onlyTheCompositionRootKnowsTimeChanceAndTheEnvironment() {
        check(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(Wiring.class.getName())
                        .should(callMethodWhere(tellsTimeChanceOrEnvironment())));
        check(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(Wiring.class.getName())
                        .and()
                        // Returns the bytes that it was given, for a library that needs a random
                        // generator.
                        .doNotHaveFullyQualifiedName("fairdraw.fairness.encoding.GivenBytes")
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Random.class, SecureRandom.class, ThreadLocalRandom.class));
    }

    @Test
    void noStateIsStatic() {
        check(fields().that().areStatic().should().beFinal());
        check(
                noClasses()
                        .that()
                        .implement(RequestStreamHandler.class)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.util.concurrent.atomic.."));
    }

    @Test
    void packagesDependOnEachOtherInOneDirection() {
        check(Rooms.dependInOneDirection());
    }

    @Test
    void noPackageIsTooLargeToFindOnesWayIn() {
        assertThat(Rooms.largerThan(Rooms.MOST_TYPES, deployed)).isEmpty();
    }

    private static DescribedPredicate<JavaCall<?>> tellsTimeChanceOrEnvironment() {
        return DescribedPredicate.describe(
                "tells the time, chance or environment", call -> isBanned(call));
    }

    private static boolean isBanned(JavaAccess<?> call) {
        return BANNED.entrySet().stream()
                .filter(banned -> call.getTargetOwner().isEquivalentTo(banned.getKey()))
                .anyMatch(banned -> banned.getValue().contains(call.getName()));
    }

    private void check(ArchRule rule) {
        rule.check(deployed);
    }
}
