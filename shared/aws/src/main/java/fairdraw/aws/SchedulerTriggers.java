package fairdraw.aws;

import fairdraw.aws.SqsQueues.Outgoing;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.encoding.CanonicalJson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindow;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.Target;

/**
 * Triggers of draws: those due within a quarter of an hour are messages in the advance queue,
 * delayed to the second; later ones are one-time schedules that send the draw's id to that queue
 * and may be up to a minute late. Failures are logged, since the sweep makes up for them.
 */
public final class SchedulerTriggers implements Triggers {

    private static final System.Logger LOG = System.getLogger(SchedulerTriggers.class.getName());
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("'at('uuuu-MM-dd'T'HH:mm:ss')'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final String SEND = ":scheduler:::aws-sdk:sqs:sendMessage";
    private static final int LONGEST_NAME = 64;
    private static final int DELIVERY_SECONDS = 3_600;
    private static final int DELIVERY_ATTEMPTS = 10;

    /**
     * The settings of schedules.
     *
     * @param group the schedule group
     * @param role the role that schedules assume
     * @param queueArn the ARN of the advance queue
     * @param queueUrl the URL of the same queue
     * @param deadLetters the queue of schedules that could not be delivered
     */
    public record Settings(
            String group, String role, String queueArn, String queueUrl, String deadLetters) {}

    private final SchedulerClient scheduler;
    private final SqsQueues queues;
    private final Settings settings;
    private final InstantSource clock;

    public SchedulerTriggers(
            SchedulerClient scheduler, SqsQueues queues, Settings settings, InstantSource clock) {
        this.scheduler = scheduler;
        this.queues = queues;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void at(Draw draw, String step, Instant at) {
        Duration wait = Duration.between(clock.instant(), at);
        if (wait.compareTo(SqsQueues.LONGEST_DELAY) <= 0) {
            queue(draw.tenant(), draw.id(), wait);
            return;
        }
        try {
            createOrReplace(draw, step, AT.format(wholeSecondNotBefore(at)));
        } catch (SdkException failure) {
            LOG.log(System.Logger.Level.WARNING, "no schedule for draw " + draw.id(), failure);
        }
    }

    @Override
    public void now(Tenant tenant, DrawId drawId) {
        queue(tenant, drawId, Duration.ZERO);
    }

    private void queue(Tenant tenant, DrawId drawId, Duration wait) {
        try {
            Outgoing message =
                    Outgoing.of(tenant, CanonicalJson.string(Map.of("drawId", drawId.text())));
            if (wait.isPositive()) {
                queues.sendLater(settings.queueUrl(), message, wait);
            } else {
                queues.send(settings.queueUrl(), message);
            }
        } catch (SdkException failure) {
            LOG.log(System.Logger.Level.WARNING, "draw " + drawId + " not queued", failure);
        }
    }

    @Override
    public void forget(Draw draw, String step) {
        try {
            scheduler.deleteSchedule(
                    delete -> delete.groupName(settings.group()).name(name(draw.id(), step)));
        } catch (ResourceNotFoundException alreadyGone) {
            LOG.log(System.Logger.Level.DEBUG, "no schedule to forget", alreadyGone);
        } catch (SdkException failure) {
            LOG.log(System.Logger.Level.WARNING, "draw " + draw.id() + " not forgotten", failure);
        }
    }

    private void createOrReplace(Draw draw, String step, String expression) {
        try {
            create(draw, step, expression);
        } catch (ConflictException exists) {
            try {
                replace(draw, step, expression);
            } catch (ResourceNotFoundException firedMeanwhile) {
                create(draw, step, expression);
            }
        }
    }

    private void create(Draw draw, String step, String expression) {
        scheduler.createSchedule(create ->
                create.groupName(settings.group())
                        .name(name(draw.id(), step))
                        .scheduleExpression(expression)
                        .scheduleExpressionTimezone("UTC")
                        .flexibleTimeWindow(exactly())
                        .actionAfterCompletion(ActionAfterCompletion.DELETE)
                        .target(target(draw, step)));
    }

    /** Updates a schedule; an update replaces everything, so it repeats all settings. */
    private void replace(Draw draw, String step, String expression) {
        scheduler.updateSchedule(update ->
                update.groupName(settings.group())
                        .name(name(draw.id(), step))
                        .scheduleExpression(expression)
                        .scheduleExpressionTimezone("UTC")
                        .flexibleTimeWindow(exactly())
                        .actionAfterCompletion(ActionAfterCompletion.DELETE)
                        .target(target(draw, step)));
    }

    private static FlexibleTimeWindow exactly() {
        return FlexibleTimeWindow.builder().mode(FlexibleTimeWindowMode.OFF).build();
    }

    /**
     * Returns the target, which is the operation of the queue and not the queue, because only the
     * operation takes the group of a queue that is not first in, first out.
     */
    private Target target(Draw draw, String step) {
        String body = CanonicalJson.string(Map.of("drawId", draw.id().text(), "step", step));
        return Target.builder()
                .arn("arn:" + settings.queueArn().split(":", -1)[1] + SEND)
                .roleArn(settings.role())
                .deadLetterConfig(dead -> dead.arn(settings.deadLetters()))
                .retryPolicy(retry ->
                        retry.maximumEventAgeInSeconds(DELIVERY_SECONDS)
                                .maximumRetryAttempts(DELIVERY_ATTEMPTS))
                .input(
                        CanonicalJson.string(
                                Map.of(
                                        "QueueUrl",
                                        settings.queueUrl(),
                                        "MessageBody",
                                        body,
                                        "MessageGroupId",
                                        draw.tenant().organisation().text())))
                .build();
    }

    private static Instant wholeSecondNotBefore(Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(at) ? at : second.plusSeconds(1);
    }

    private static String name(DrawId drawId, String step) {
        String name = (drawId.text() + '.' + step).replaceAll("[^0-9A-Za-z_.-]", "-");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
