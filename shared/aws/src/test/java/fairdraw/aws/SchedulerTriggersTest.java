package fairdraw.aws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.AwsService.Answer;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.TriggersContract;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

final class SchedulerTriggersTest implements TriggersContract {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Draw DRAW =
            SampleDraws.open(SampleDraws.TENANT, new DrawId("draw-1"), new LotterySlug("weekly"));

    private final Map<String, Instant> schedules = new HashMap<>();
    private final AwsService scheduler = new AwsService(this::schedule);
    private final AwsService sqs =
            new AwsService(call -> Answer.ok("{\"MessageId\":\"m\",\"MD5OfMessageBody\":null}"));
    private final SchedulerTriggers triggers =
            new SchedulerTriggers(
                    scheduler.client(SchedulerClient.builder()),
                    new SqsQueues(
                            sqs.client(SqsClient.builder().checksumValidationEnabled(false)),
                            attempt -> {}),
                    new SchedulerTriggers.Settings(
                            "group", "role", "arn:aws-cn:sqs", "http://queue/advance", "dead-arn"),
                    InstantSource.fixed(NOW));

    private Answer schedule(AwsService.Call call) {
        return switch (call.method()) {
            case "POST" ->
                    schedules.putIfAbsent(call.path(), time(call)) == null
                            ? Answer.ok("{\"ScheduleArn\":\"arn\"}")
                            : Answer.error(409, "ConflictException");
            case "PUT" ->
                    schedules.replace(call.path(), time(call)) == null
                            ? Answer.error(404, "ResourceNotFoundException")
                            : Answer.ok("{\"ScheduleArn\":\"arn\"}");
            case "DELETE" ->
                    schedules.remove(call.path()) == null
                            ? Answer.error(404, "ResourceNotFoundException")
                            : Answer.ok("{}");
            default -> Answer.error(500, "InternalServerException");
        };
    }

    private static Instant time(AwsService.Call call) {
        String at = call.text("ScheduleExpression");
        return LocalDateTime.parse(at.substring("at(".length(), at.length() - 1))
                .toInstant(ZoneOffset.UTC);
    }

    @Override
    public Triggers triggers() {
        return triggers;
    }

    @Override
    public Optional<Instant> at(Draw draw, String step) {
        return Optional.ofNullable(schedules.get("/schedules/" + draw.id() + '.' + step));
    }

    @Override
    public List<DrawId> immediate() {
        return sqs.calls().stream()
                .map(call -> call.text("MessageBody"))
                .map(body -> new DrawId(body.replaceAll(".*:\"(.*)\".*", "$1")))
                .toList();
    }

    @AfterEach
    void stop() {
        scheduler.close();
        sqs.close();
    }

    @Test
    void aScheduleNamesDrawAndStepAndFiresOnceAtTheNextWholeSecond() {
        triggers.at(DRAW, "close", Instant.parse("2026-03-01T20:00:00.001Z"));

        assertThat(scheduler.calls()).hasSize(1);
        var call = scheduler.calls().getFirst();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.path()).isEqualTo("/schedules/draw-1.close");
        assertThat(call.text("GroupName")).isEqualTo("group");
        assertThat(call.text("ScheduleExpression")).isEqualTo("at(2026-03-01T20:00:01)");
        assertThat(call.text("ScheduleExpressionTimezone")).isEqualTo("UTC");
        assertThat(call.text("FlexibleTimeWindow", "Mode")).isEqualTo("OFF");
        assertThat(call.text("ActionAfterCompletion")).isEqualTo("DELETE");
        assertThat(call.text("Target", "Arn"))
                .isEqualTo("arn:aws-cn:scheduler:::aws-sdk:sqs:sendMessage");
        assertThat(call.text("Target", "RoleArn")).isEqualTo("role");
        assertThat(call.text("Target", "DeadLetterConfig", "Arn")).isEqualTo("dead-arn");
        assertThat(call.text("Target", "Input"))
                .isEqualTo(
                        "{\"MessageBody\":\"{\\\"drawId\\\":\\\"draw-1\\\",\\\"step\\\":\\\"close\\\"}\","
                                + "\"MessageGroupId\":\"%s\",\"QueueUrl\":\"http://queue/advance\"}",
                        DRAW.tenant().organisation().text());
    }

    @Test
    void aWholeSecondIsNotMovedOn() {
        triggers.at(DRAW, "close", Instant.parse("2026-03-01T20:00:00Z"));

        assertThat(scheduler.calls().getFirst().text("ScheduleExpression"))
                .isEqualTo("at(2026-03-01T20:00:00)");
    }

    @Test
    void anotherTimeForTheSameStepReplacesTheWholeSchedule() {
        triggers.at(DRAW, "close", NOW.plusSeconds(960));
        triggers.at(DRAW, "close", NOW.plusSeconds(1_020));

        var update = scheduler.calls().getLast();
        assertThat(update.method()).isEqualTo("PUT");
        assertThat(update.text("ScheduleExpression")).isEqualTo("at(2026-03-01T10:17:00)");
        assertThat(update.text("ActionAfterCompletion")).isEqualTo("DELETE");
        assertThat(update.text("Target", "DeadLetterConfig", "Arn")).isEqualTo("dead-arn");
    }

    @Test
    void whatIsDueAlreadyGoesToTheQueueAtOnce() {
        triggers.at(DRAW, "close", NOW);

        assertThat(scheduler.calls()).isEmpty();
        assertThat(sqs.calls()).hasSize(1);
        assertThat(sqs.calls().getFirst().text("QueueUrl")).isEqualTo("http://queue/advance");
        assertThat(sqs.calls().getFirst().text("MessageBody")).isEqualTo("{\"drawId\":\"draw-1\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.001S, 1",
        "PT1S, 1",
        "PT1.001S, 2",
        "PT4S, 4",
        "PT14M59.5S, 900",
        "PT15M, 900"
    })
    void whatIsDueSoonIsHiddenInTheQueueUntilThen(Duration wait, String seconds) {
        triggers.at(DRAW, "again", NOW.plus(wait));

        assertThat(scheduler.calls()).isEmpty();
        assertThat(sqs.calls()).hasSize(1);
        assertThat(sqs.calls().getFirst().text("DelaySeconds")).isEqualTo(seconds);
        assertThat(sqs.calls().getFirst().text("MessageBody")).isEqualTo("{\"drawId\":\"draw-1\"}");
    }

    @Test
    void aNameHoldsOnlyWhatTheSchedulerAllows() {
        Draw odd =
                SampleDraws.open(
                        SampleDraws.TENANT,
                        new DrawId("draw/1 é" + "x".repeat(80)),
                        new LotterySlug("weekly"));

        triggers.at(odd, "close", NOW.plusSeconds(901));

        String name = scheduler.calls().getFirst().path().substring("/schedules/".length());
        assertThat(name).startsWith("draw-1--x").hasSize(64).matches("[0-9A-Za-z_.-]+");
    }

    @Test
    void aSchedulerThatFailsIsNoFailure() {
        scheduler.close();
        sqs.close();

        triggers.at(DRAW, "close", NOW.plusSeconds(901));
        triggers.forget(DRAW, "close");
        triggers.now(DRAW.tenant(), DRAW.id());

        assertThat(schedules).isEmpty();
    }
}
