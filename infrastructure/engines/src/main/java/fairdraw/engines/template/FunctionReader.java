package fairdraw.engines.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The reader of a template's functions. */
final class FunctionReader {
    /** Invocations of a queue's function at once, where the template sets no maximum. */
    private static final int CONCURRENCY = 10;

    private FunctionReader() {}

    static LambdaFunction read(String id, Section function, Optional<Section> globals) {
        String handler = function.text("Handler");
        int method = handler.indexOf("::");
        int timeout = number(function, globals, "Timeout", 3);
        int memory = number(function, globals, "MemorySize", 128);
        List<EventSource> events = new ArrayList<>();
        function.find("Events")
                .map(Section::members)
                .orElse(Map.of())
                .values()
                .forEach(event -> events.add(event(event)));
        return new LambdaFunction(
                id,
                method < 0 ? handler : handler.substring(0, method),
                Duration.ofSeconds(timeout),
                memory,
                List.copyOf(events));
    }

    private static int number(
            Section function, Optional<Section> globals, String name, int otherwise) {
        return function.number(
                name, globals.map(section -> section.number(name, otherwise)).orElse(otherwise));
    }

    private static EventSource event(Section event) {
        Section properties = event.find("Properties").orElse(Section.EMPTY);
        return switch (event.text("Type")) {
            case "Api" ->
                    new EventSource.Api(
                            properties.text("Method").toUpperCase(Locale.ROOT),
                            properties.text("Path"));
            case "SQS" ->
                    new EventSource.Queue(
                            Names.idIn(properties.text("Queue")),
                            properties.number("BatchSize", 10),
                            reportsFailures(properties),
                            properties
                                    .find("ScalingConfig")
                                    .map(scaling ->
                                            scaling.number("MaximumConcurrency", CONCURRENCY))
                                    .orElse(CONCURRENCY));
            case "DynamoDB" ->
                    new EventSource.Stream(
                            Names.idIn(properties.text("Stream")),
                            properties.text("StartingPosition").equals("TRIM_HORIZON"),
                            properties.number("BatchSize", 100),
                            properties.list("FilterCriteria", "Filters").stream()
                                    .map(filter -> filter.text("Pattern"))
                                    .toList(),
                            properties.number("MaximumRetryAttempts", -1),
                            properties
                                    .find("DestinationConfig", "OnFailure", "Destination")
                                    .map(destination -> Names.idIn(destination.text())),
                            reportsFailures(properties));
            case "Schedule" ->
                    new EventSource.Schedule(
                            properties.text("Schedule"),
                            properties.find("Input").map(Section::text));
            default ->
                    throw event.wrong(
                            "events of type " + event.text("Type") + " are not known here");
        };
    }

    private static boolean reportsFailures(Section properties) {
        return properties.list("FunctionResponseTypes").stream()
                .anyMatch(type -> type.text().equals("ReportBatchItemFailures"));
    }
}
