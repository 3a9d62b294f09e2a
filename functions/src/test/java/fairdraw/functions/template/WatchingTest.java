package fairdraw.functions.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fairdraw.functions.metrics.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The alarms and the dashboard beside the stack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchingTest {
    private static final Path INFRASTRUCTURE = DeployedTemplate.ROOT.resolve("infrastructure");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z:]+)}");

    private final DeployedTemplate template = new DeployedTemplate();
    private final YamlNode watching = YamlNode.read(INFRASTRUCTURE.resolve("watching.yaml"));
    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("fairdraw.functions");

    private Map<String, YamlNode> alarms() {
        Map<String, YamlNode> found = new TreeMap<>();
        watching.at("Resources")
                .members()
                .forEach((id, resource) -> {
                    if (resource.at("Type").text().equals("AWS::CloudWatch::Alarm")) {
                        found.put(id, resource.at("Properties"));
                    }
                });
        return found;
    }

    private Stream<YamlNode> alarmsOf(String namespace) {
        return alarms().values().stream()
                .filter(alarm ->
                        alarm.find("Namespace")
                                .filter(name -> name.text().equals(namespace))
                                .isPresent());
    }

    /** Returns what alarms on a metric are about, such as queues. */
    private Set<String> watched(String namespace, String metric) {
        return alarmsOf(namespace)
                .filter(alarm -> alarm.at("MetricName").text().equals(metric))
                .flatMap(alarm -> alarm.at("Dimensions").elements().stream())
                .map(dimension -> dimension.at("Value").text())
                .collect(Collectors.toSet());
    }

    @Test
    void whatItIsToldAboutTheStackIsInTheStack() {
        Set<String> told =
                watching.at("Parameters").members().entrySet().stream()
                        .filter(parameter -> parameter.getValue().find("Default").isEmpty())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new));
        told.removeAll(Set.of("Stack", "ServerlessRestApi"));

        assertThat(told).isNotEmpty();
        Set<String> there = new TreeSet<>(template.root().at("Resources").members().keySet());
        there.addAll(template.data().at("Outputs").members().keySet());
        assertThat(there).containsAll(told);
    }

    @Test
    void everyAlarmOfOursIsOnAMetricThatFunctionsWriteForTheStack() {
        Set<String> written =
                Stream.of(Metric.values()).map(Metric::word).collect(Collectors.toSet());

        assertThat(alarmsOf("fairdraw"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(alarm -> {
                    assertThat(written).contains(alarm.at("MetricName").text());
                    assertThat(alarm.at("Dimensions").elements())
                            .singleElement()
                            .satisfies(dimension -> {
                                assertThat(dimension.at("Name").text()).isEqualTo("Stack");
                                assertThat(dimension.at("Value").text()).isEqualTo("Stack");
                            });
                });
    }

    @ParameterizedTest
    @EnumSource
    void everyMetricIsWrittenAndShown(Metric metric) {
        assertThat(
                        classes.stream()
                                .filter(type -> !type.isEquivalentTo(Metric.class))
                                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                                .map(JavaFieldAccess::getTarget)
                                .filter(field ->
                                        field.getOwner().isEquivalentTo(Metric.class)
                                                && field.getName().equals(metric.name())))
                .isNotEmpty();
        assertThat(dashboard()).contains("\"" + metric.word());
    }

    @Test
    void everyQueueThatShouldStayEmptyHasAnAlarmAndEveryOtherOneOnTheAgeOfItsMessages() {
        Map<Boolean, Set<String>> queues =
                template.resources("AWS::SQS::Queue").keySet().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        name -> name.endsWith("DeadLetters"), Collectors.toSet()));

        assertThat(queues.get(true))
                .isNotEmpty()
                .isEqualTo(watched("AWS/SQS", "ApproximateNumberOfMessagesVisible"));
        assertThat(queues.get(false))
                .isNotEmpty()
                .isEqualTo(watched("AWS/SQS", "ApproximateAgeOfOldestMessage"));
    }

    @Test
    void everyTableHasAnAlarmOnItsThrottles() {
        Set<String> tables =
                alarms().values().stream()
                        .flatMap(alarm ->
                                alarm.find("Metrics").stream()
                                        .flatMap(metrics -> metrics.elements().stream()))
                        .flatMap(metric -> metric.find("MetricStat").stream())
                        .flatMap(each -> each.at("Metric", "Dimensions").elements().stream())
                        .map(dimension -> dimension.at("Value").text())
                        .collect(Collectors.toSet());

        assertThat(template.resources("AWS::DynamoDB::Table").keySet())
                .isNotEmpty()
                .isEqualTo(tables);
    }

    @Test
    void everyReaderOfAStreamHasAnAlarmOnItsLag() {
        assertThat(
                        template.functions().entrySet().stream()
                                .filter(each ->
                                        !template.events(each.getValue(), "DynamoDB").isEmpty())
                                .map(Map.Entry::getKey))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(watched("AWS/Lambda", "IteratorAge"));
    }

    @Test
    void everyAlarmRingsAndTheManualSaysWhatToDo() throws IOException {
        String manual = Files.readString(INFRASTRUCTURE.resolve("operating.md"));

        assertThat(alarms())
                .hasSizeGreaterThan(20)
                .allSatisfy((name, alarm) -> {
                    assertThat(alarm.at("AlarmActions").elements())
                            .extracting(YamlNode::text)
                            .isEqualTo(List.of("Alarms"));
                    assertThat(alarm.at("AlarmDescription").text()).endsWith(".");
                    assertThat(manual).contains("`" + name + "`");
                });
    }

    @Test
    void theDashboardIsJsonAndNamesOnlyWhatItIsTold() {
        String body = dashboard();

        assertThat(PLACEHOLDER.matcher(body).results().map(found -> found.group(1)))
                .contains("Stack", "AWS::Region")
                .filteredOn(name -> !name.equals("AWS::Region"))
                .isSubsetOf(watching.at("Parameters").members().keySet());
        YamlNode widgets =
                YamlNode.parse("dashboard", PLACEHOLDER.matcher(body).replaceAll("name"))
                        .at("widgets");
        assertThat(widgets.elements())
                .hasSizeGreaterThan(10)
                .allSatisfy(widget ->
                        assertThat(widget.at("properties", "metrics").elements()).isNotEmpty());
    }

    private String dashboard() {
        return watching.at("Resources", "Dashboard", "Properties", "DashboardBody").text();
    }
}
