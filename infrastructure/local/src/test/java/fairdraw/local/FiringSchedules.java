package fairdraw.local;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Does what LocalStack's Scheduler leaves out: sends each schedule's stored input to its target
 * when its time has come, once or every minute.
 */
final class FiringSchedules implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FiringSchedules.class.getName());
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String group;
    private final SchedulerClient scheduler;
    private final SqsClient sqs;
    private final LambdaClient lambda;
    private final Map<String, Instant> fired = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private FiringSchedules(Deployment deployment) {
        group = deployment.physicalId("ScheduleGroup");
        scheduler = deployment.client(SchedulerClient.builder());
        sqs = deployment.client(SqsClient.builder());
        lambda = deployment.client(LambdaClient.builder());
    }

    static FiringSchedules start(Deployment deployment) {
        FiringSchedules schedules = new FiringSchedules(deployment);
        var _ = schedules.timer.scheduleWithFixedDelay(schedules::look, 1, 1, TimeUnit.SECONDS);
        return schedules;
    }

    private void look() {
        try {
            Instant now = Instant.now();
            for (ScheduleSummary summary :
                    scheduler.listSchedulesPaginator(list -> list.groupName(group)).schedules()) {
                GetScheduleResponse schedule =
                        scheduler.getSchedule(get -> get.groupName(group).name(summary.name()));
                if (isDue(schedule, now)) {
                    fired.put(schedule.name(), now);
                    fire(schedule);
                }
            }
        } catch (SdkException e) {
            // A schedule may be deleted between being listed and being read; the next look finds
            // the rest.
            LOG.log(System.Logger.Level.DEBUG, "looked in vain", e);
        }
    }

    private boolean isDue(GetScheduleResponse schedule, Instant now) {
        String expression = schedule.scheduleExpression();
        Instant last = fired.getOrDefault(schedule.name(), Instant.EPOCH);
        if (expression.equals("rate(1 minute)")) {
            return !now.isBefore(last.plus(MINUTE));
        }
        Instant at =
                Instant.parse(expression.substring("at(".length(), expression.length() - 1) + "Z");
        return !now.isBefore(at) && last.isBefore(at);
    }

    private void fire(GetScheduleResponse schedule) {
        String target = schedule.target().arn();
        String name = target.substring(target.lastIndexOf(':') + 1);
        if (target.contains(":sqs:")) {
            sqs.sendMessage(send ->
                    send.queueUrl(sqs.getQueueUrl(get -> get.queueName(name)).queueUrl())
                            .messageBody(schedule.target().input()));
        } else {
            lambda.invoke(invoke ->
                    invoke.functionName(target)
                            .invocationType(InvocationType.EVENT)
                            .payload(SdkBytes.fromUtf8String("{}")));
        }
        if (schedule.actionAfterCompletion() == ActionAfterCompletion.DELETE) {
            scheduler.deleteSchedule(delete -> delete.groupName(group).name(schedule.name()));
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        scheduler.close();
        sqs.close();
        lambda.close();
    }
}
