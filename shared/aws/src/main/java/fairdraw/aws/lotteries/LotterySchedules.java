package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;
import static fairdraw.aws.dynamodb.Attributes.whole;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.lotteries.DrawSchedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A lottery's schedule as a part of its item. */
final class LotterySchedules {

    private LotterySchedules() {}

    static AttributeValue write(DrawSchedule schedule) {
        return AttributeValue.fromM(
                switch (schedule) {
                    case DrawSchedule.Daily(var zone, var time) ->
                            Map.of("kind", text("daily"), "zone", id(zone), "time", time(time));
                    case DrawSchedule.Weekly(var zone, var time, var day) ->
                            Map.of(
                                    "kind", text("weekly"),
                                    "zone", id(zone),
                                    "time", time(time),
                                    "day", text(day.name()));
                    case DrawSchedule.Monthly(var zone, var time, var day) ->
                            Map.of(
                                    "kind", text("monthly"),
                                    "zone", id(zone),
                                    "time", time(time),
                                    "day", number(day));
                    case DrawSchedule.Every(var period, var from) ->
                            Map.of(
                                    "kind", text("every"),
                                    "period", text(period.toString()),
                                    "from", instant(from));
                    case DrawSchedule.At(var instants) ->
                            Map.of(
                                    "kind", text("at"),
                                    "instants",
                                            AttributeValue.fromL(
                                                    instants.stream()
                                                            .map(Attributes::instant)
                                                            .toList()));
                });
    }

    static DrawSchedule read(Map<String, AttributeValue> item) {
        String kind = text(item, "kind");
        return switch (kind) {
            case "daily" -> new DrawSchedule.Daily(zone(item), time(item));
            case "weekly" ->
                    new DrawSchedule.Weekly(
                            zone(item), time(item), DayOfWeek.valueOf(text(item, "day")));
            case "monthly" -> new DrawSchedule.Monthly(zone(item), time(item), whole(item, "day"));
            case "every" ->
                    new DrawSchedule.Every(
                            Duration.parse(text(item, "period")), instant(item, "from"));
            case "at" -> new DrawSchedule.At(instants(item));
            default -> throw new IllegalStateException("a stored schedule is " + kind);
        };
    }

    private static List<Instant> instants(Map<String, AttributeValue> item) {
        return item.getOrDefault("instants", AttributeValue.fromL(List.of())).l().stream()
                .map(value -> Instant.ofEpochMilli(Long.parseLong(value.n())))
                .toList();
    }

    private static AttributeValue id(ZoneId zone) {
        return text(zone.getId());
    }

    private static AttributeValue time(LocalTime time) {
        return text(time.toString());
    }

    private static ZoneId zone(Map<String, AttributeValue> item) {
        return ZoneId.of(text(item, "zone"));
    }

    private static LocalTime time(Map<String, AttributeValue> item) {
        return LocalTime.parse(text(item, "time"));
    }
}
