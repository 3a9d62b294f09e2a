package fairdraw.functions;

import java.util.Set;

/**
 * The permissions that functions use only after a race, a crash between two writes or a lost
 * answer: a draw that another call has planned is read, changed to the present terms and scheduled
 * once more; a draw that no longer sells is read for the receipt of its last ticket; a lottery that
 * is resumed while it is being paused is planned by the call that pauses it; a step that runs after
 * the time of the next one triggers that at once; lucky numbers that were reserved but never
 * assigned are voided and assigned again; a message that failed is shown again, or replaced by a
 * copy if the fault lasts; a draw that a new one replaces is read; a segment is followed by another
 * in a draw of more than 65,536 entries. Any planner may announce the first draw of a mode, with
 * which its log begins. Two more cases are tokens of an external issuer and draws more than a
 * quarter of an hour away, since earlier ones are triggered through the queue.
 */
final class RareGrants {

    static final Set<String> ALL =
            Set.of(
                    "AdvanceDrawFunction secretsmanager:GetSecretValue SigningSecret",
                    "AdvanceDrawNowFunction secretsmanager:GetSecretValue SigningSecret",
                    "CancelDrawFunction secretsmanager:GetSecretValue SigningSecret",
                    "CreateCampaignFunction secretsmanager:GetSecretValue SigningSecret",
                    "CreateConsumerDrawFunction secretsmanager:GetSecretValue SigningSecret",
                    "CreateDrawFunction secretsmanager:GetSecretValue SigningSecret",
                    "CreateLotteryDrawFunction secretsmanager:GetSecretValue SigningSecret",
                    "PlanDrawsFunction secretsmanager:GetSecretValue SigningSecret",
                    "PublishLotteryFunction secretsmanager:GetSecretValue SigningSecret",
                    "ResumeLotteryFunction secretsmanager:GetSecretValue SigningSecret",
                    "UpdateLotteryFunction secretsmanager:GetSecretValue SigningSecret",
                    "GetDrawPageFunction dynamodb:Query Draws",
                    "DenyConsumerFunction dynamodb:ConditionCheckItem Draws",
                    "DenyEntrantFunction dynamodb:ConditionCheckItem Draws",
                    "AdvanceDrawFunction sqs:ChangeMessageVisibility AdvanceQueue",
                    "CompleteCartsFunction sqs:ChangeMessageVisibility CartsQueue",
                    "DeliverWebhooksFunction sqs:ChangeMessageVisibility WakeQueue",
                    "RunSegmentFunction sqs:ChangeMessageVisibility SegmentsQueue",
                    "RunSegmentFunction sqs:SendMessage SegmentsQueue",
                    "FanOutEventsFunction sqs:ChangeMessageVisibility WebhookQueue",
                    "FanOutEventsFunction sqs:SendMessage WebhookQueue",
                    "EvaluateEntriesFunction sqs:ChangeMessageVisibility EntriesQueue",
                    "CompleteCartsFunction sqs:SendMessage CartsQueue",
                    "SubmitCartFunction dynamodb:GetItem Draws",
                    "EvaluateEntriesFunction sqs:SendMessage EntriesQueue",
                    "RedriveRecordsFunction sqs:SendMessage ParkedRecordsQueue",
                    "EvaluateEntriesFunction dynamodb:ConditionCheckItem Campaigns",
                    "EvaluateEntriesFunction dynamodb:DeleteItem Campaigns",
                    "EvaluateEntriesFunction dynamodb:Query Campaigns",
                    "GetDrawStatusFunction dynamodb:GetItem Consumers",
                    "LogoutFunction dynamodb:GetItem Consumers",
                    "AdvanceDrawFunction dynamodb:BatchGetItem Campaigns",
                    "AdvanceDrawFunction dynamodb:GetItem Access",
                    "AdvanceDrawFunction dynamodb:GetItem Register",
                    "AdvanceDrawFunction dynamodb:UpdateItem Register",
                    "AdvanceDrawNowFunction scheduler:UpdateSchedule ScheduleGroup",
                    "CancelDrawFunction scheduler:UpdateSchedule ScheduleGroup",
                    "CreateConsumerDrawFunction scheduler:CreateSchedule ScheduleGroup",
                    "CreateConsumerDrawFunction scheduler:UpdateSchedule ScheduleGroup",
                    "CreateDrawFunction scheduler:CreateSchedule ScheduleGroup",
                    "CreateDrawFunction scheduler:UpdateSchedule ScheduleGroup",
                    "CreateCampaignFunction dynamodb:GetItem Campaigns",
                    "CreateCampaignFunction dynamodb:GetItem Draws",
                    "CreateCampaignFunction scheduler:UpdateSchedule ScheduleGroup",
                    "CreateConsumerDrawFunction dynamodb:GetItem Draws",
                    "CreateDrawFunction dynamodb:GetItem Draws",
                    "CreateLotteryDrawFunction dynamodb:GetItem Draws",
                    "CreateLotteryDrawFunction scheduler:UpdateSchedule ScheduleGroup",
                    "CreateLotteryFunction dynamodb:BatchGetItem Draws",
                    "CreateLotteryFunction dynamodb:GetItem Draws",
                    "CreateLotteryFunction scheduler:UpdateSchedule ScheduleGroup",
                    "PauseLotteryFunction dynamodb:GetItem Draws",
                    "PauseLotteryFunction dynamodb:GetItem Register",
                    "PauseLotteryFunction dynamodb:PutItem Draws",
                    "PauseLotteryFunction dynamodb:PutItem Register",
                    "PauseLotteryFunction dynamodb:UpdateItem Lotteries",
                    "PauseLotteryFunction dynamodb:UpdateItem Register",
                    "PauseLotteryFunction scheduler:CreateSchedule ScheduleGroup",
                    "PauseLotteryFunction scheduler:UpdateSchedule ScheduleGroup",
                    "PauseLotteryFunction secretsmanager:GetSecretValue PepperSecret",
                    "PauseLotteryFunction secretsmanager:GetSecretValue SigningSecret",
                    "PauseLotteryFunction sqs:SendMessage AdvanceQueue",
                    "PlanDrawsFunction dynamodb:GetItem Draws",
                    "PlanDrawsFunction scheduler:UpdateSchedule ScheduleGroup",
                    "PublishEventsFunction secretsmanager:GetSecretValue TokensSecret",
                    "RedriveRecordsFunction secretsmanager:GetSecretValue TokensSecret",
                    "ExchangeExternalFunction secretsmanager:GetSecretValue PepperSecret",
                    "LogoutFunction secretsmanager:GetSecretValue PepperSecret",
                    "PublishLotteryFunction dynamodb:BatchGetItem Draws",
                    "PublishLotteryFunction dynamodb:GetItem Draws",
                    "PublishLotteryFunction scheduler:CreateSchedule ScheduleGroup",
                    "PublishLotteryFunction scheduler:UpdateSchedule ScheduleGroup",
                    "ResumeLotteryFunction dynamodb:GetItem Draws",
                    "ResumeLotteryFunction scheduler:CreateSchedule ScheduleGroup",
                    "ResumeLotteryFunction scheduler:UpdateSchedule ScheduleGroup",
                    "RetireLotteryFunction dynamodb:GetItem Draws",
                    "RetireLotteryFunction dynamodb:PutItem Draws",
                    "RetireLotteryFunction dynamodb:PutItem Register",
                    "UpdateConsumerDrawFunction scheduler:UpdateSchedule ScheduleGroup",
                    "UpdateConsumerDrawFunction secretsmanager:GetSecretValue SigningSecret",
                    "UpdateLotteryFunction dynamodb:GetItem Draws",
                    "UpdateLotteryFunction scheduler:CreateSchedule ScheduleGroup",
                    "UpdateLotteryFunction scheduler:UpdateSchedule ScheduleGroup");

    private RareGrants() {}
}
